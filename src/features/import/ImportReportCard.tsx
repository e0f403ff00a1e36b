import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ErrorNotice } from '../../ui/ErrorNotice.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { StepCard } from '../../ui/StepCard.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { showNotice } from '../../ui/undo-notice.tsx';
import type { ImportReport } from '../../workflows/commit-import.ts';
import { undoImport } from '../../workflows/undo-import.ts';
import { places } from '../places.ts';
import { useServices } from '../services-context.tsx';
import classes from './ImportPreviewCard.module.css';
import { SkippedRowsList } from './SkippedRowsList.tsx';

interface ImportReportCardProps {
  readonly report: ImportReport;
  readonly onRestart: () => void;
}

/** A day of a sensor that is read every quarter of an hour; a few finger-pricks teach a model nothing. */
const enoughToLearn = 96;

/** What came of the import, down to every row, and what may be done with it next. */
export function ImportReportCard({ report, onRestart }: ImportReportCardProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const services = useServices();
  const [error, setError] = useState<unknown>(null);
  const skipped = report.skipped.reduce((sum, rows) => sum + rows.count, 0);
  const teaches = (report.storedByKind.glucose ?? 0) >= enoughToLearn;
  const undo = () =>
    undoImport(services, report.importId).then(() => {
      showNotice(t('report.undone'));
      onRestart();
    }, setError);
  return (
    <>
      {error ? <ErrorNotice error={error} /> : null}
      <StepCard
        title={
          report.stored > 0
            ? t('report.title', { count: report.stored, formatted: format.number(report.stored) })
            : t('report.nothing')
        }
        announced
      >
        {report.stored === 0 ? <p className={classes.nothing}>{t('report.again')}</p> : null}
        <FactList
          facts={[
            { name: t('report.rowsRead'), value: format.number(report.rowsRead) },
            { name: t('report.stored'), value: format.number(report.stored) },
            { name: t('report.duplicates'), value: format.number(report.duplicates) },
            { name: t('report.skipped'), value: format.number(skipped) },
          ]}
        />
        {skipped > 0 ? <SkippedRowsList skipped={report.skipped} /> : null}
        {report.scored > 0 ? <p className={classes.nothing}>{t('report.scored', { count: report.scored })}</p> : null}
        <Group gap="xs">
          {report.stored > 0 && !teaches ? (
            <Button component={Link} href={places.record}>
              {t('report.record')}
            </Button>
          ) : null}
          <Button variant="default" onClick={onRestart}>
            {t('another')}
          </Button>
          {report.stored > 0 ? (
            <Button variant="subtle" onClick={undo}>
              {t('report.undo')}
            </Button>
          ) : null}
        </Group>
      </StepCard>
      {teaches ? (
        <Section title={t('report.next')}>
          <Surface>
            <p className={classes.nothing}>{t('report.nextText')}</p>
            <Group gap="xs" mt="md">
              <Button component={Link} href={places.forecast}>
                {t('report.personalise')}
              </Button>
              <Button component={Link} href={places.record} variant="default">
                {t('report.record')}
              </Button>
            </Group>
          </Surface>
        </Section>
      ) : null}
    </>
  );
}
