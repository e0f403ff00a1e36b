import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { useIncomingFile } from '../../ui/incoming-file.ts';
import { Page } from '../../ui/Page.tsx';
import { ProgressLine } from '../../ui/ProgressLine.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { useFocusKept } from '../../ui/use-focus-kept.ts';
import { FileChooser } from './FileChooser.tsx';
import { ImportPreviewCard } from './ImportPreviewCard.tsx';
import { ImportReportCard } from './ImportReportCard.tsx';
import classes from './ImportScreen.module.css';
import { MappingCard } from './MappingCard.tsx';
import { RestoreCard } from './RestoreCard.tsx';
import { useImport } from './use-import.ts';

/** Brings a file into the record: choose, look at what was understood, store, see what came of it. */
export default function ImportScreen() {
  const { t } = useTranslation('import');
  const { state, read, store, nameColumns, cancel, restart } = useImport();
  const steps = useFocusKept<HTMLDivElement>(state.step);
  useIncomingFile(useCallback((file: File) => read(file), [read]));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div ref={steps} tabIndex={-1} className={classes.steps}>
        {'error' in state && state.error ? <ErrorNotice error={state.error} /> : null}
        {state.step === 'choose' || state.step === 'failed' ? <FileChooser onFile={read} /> : null}
        {state.step === 'reading' || state.step === 'storing' ? (
          <Surface hero>
            <ProgressLine
              label={state.step === 'reading' ? t('reading', { file: state.fileName }) : t('storing')}
              done={state.done}
              total={state.total}
              onCancel={cancel}
            />
          </Surface>
        ) : null}
        {state.step === 'mapping' ? (
          <MappingCard
            proposed={state.proposed}
            onMapping={(mapping) => read(state.file, { mapping, header: state.proposed.table.header })}
            onRestart={restart}
          />
        ) : null}
        {state.step === 'preview' ? (
          <ImportPreviewCard
            preview={state.preview}
            onChoice={(choice) => read(state.preview.file, choice, state.preview)}
            onStore={() => store(state.preview)}
            onColumns={() => nameColumns(state.preview)}
            onRestart={restart}
          />
        ) : null}
        {state.step === 'report' ? <ImportReportCard report={state.report} onRestart={restart} /> : null}
        {state.step === 'backup' ? <RestoreCard key={state.file.name} file={state.file} onRestart={restart} /> : null}
      </div>
    </Page>
  );
}
