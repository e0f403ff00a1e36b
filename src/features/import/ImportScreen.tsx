import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { FileChooser } from './FileChooser.tsx';
import { ImportPreviewCard } from './ImportPreviewCard.tsx';
import { ImportReportCard } from './ImportReportCard.tsx';
import classes from './ImportScreen.module.css';
import { useImport } from './use-import.ts';

/** Brings a sensor's file into the record: choose, look at what was understood, store, see what came of it. */
export default function ImportScreen() {
  const { t } = useTranslation('import');
  const { state, read, store, cancel, restart } = useImport();
  const steps = useFocusKept<HTMLDivElement>(state.step);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div ref={steps} tabIndex={-1} className={classes.steps}>
        {state.step === 'failed' ? <ErrorNotice error={state.error} /> : null}
        {state.step === 'choose' || state.step === 'failed' ? <FileChooser onFile={read} /> : null}
        {state.step === 'reading' ? (
          <Surface hero>
            <ProgressLine
              label={t('reading', { file: state.fileName })}
              done={state.bytesRead}
              total={state.bytesTotal}
              onCancel={cancel}
            />
          </Surface>
        ) : null}
        {state.step === 'preview' ? (
          <ImportPreviewCard
            preview={state.preview}
            onChoice={(choice) => read(state.preview.file, choice)}
            onStore={() => store(state.preview)}
            onRestart={restart}
          />
        ) : null}
        {state.step === 'storing' ? (
          <Surface hero>
            <ProgressLine label={t('storing')} done={0} total={0} />
          </Surface>
        ) : null}
        {state.step === 'report' ? <ImportReportCard report={state.report} onRestart={restart} /> : null}
      </div>
    </Page>
  );
}
