import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { targetRange } from '../../domain/glucose/target-range.ts';
import type { FileFormat } from '../../domain/imported-file.ts';
import { MiniLine } from '../../ui/charts/MiniLine.tsx';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { StepCard } from '../../ui/StepCard.tsx';
import type { ImportChoice, ImportPreview } from '../../workflows/preview-import.ts';
import { glucoseCurve } from './glucose-curve.ts';
import classes from './ImportPreviewCard.module.css';
import { KindsTable } from './KindsTable.tsx';
import { PreviewQuestions } from './PreviewQuestions.tsx';
import { SkippedRowsList } from './SkippedRowsList.tsx';

interface ImportPreviewCardProps {
  readonly preview: ImportPreview;
  readonly onChoice: (choice: ImportChoice) => void;
  readonly onStore: () => void;
  /** To say what the columns hold, where the file is a table. */
  readonly onColumns: () => void;
  readonly onRestart: () => void;
}

/** What was understood of the file, with a question wherever the file leaves something open. Nothing is stored yet. */
export function ImportPreviewCard({ preview, onChoice, onStore, onColumns, onRestart }: ImportPreviewCardProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { count, alreadyStored, first, last } = preview;
  const fresh = count - alreadyStored;
  const curve = glucoseCurve(preview.parsed.samples);
  return (
    <StepCard title={t('preview.title')}>
      {curve ? (
        <figure
          className={classes.curve}
          aria-label={t('preview.curve', {
            from: format.dateTime(first),
            to: format.dateTime(last),
            low: format.glucose(Math.min(...curve)),
            high: format.glucoseWithUnit(Math.max(...curve)),
          })}
        >
          <MiniLine values={curve} range={[targetRange.low, targetRange.high]} height={72} />
        </figure>
      ) : null}
      <PreviewQuestions preview={preview} onChoice={onChoice} />
      <FactList facts={useFacts(preview)} />
      <KindsTable kinds={preview.kinds} />
      <SkippedRowsList skipped={preview.parsed.skipped} />
      {fresh === 0 ? <p className={classes.nothing}>{t('preview.nothingNew')}</p> : null}
      <Group gap="xs">
        {fresh > 0 ? (
          <Button onClick={onStore}>{t('preview.confirm', { count: fresh, formatted: format.number(fresh) })}</Button>
        ) : null}
        <Button variant="default" onClick={onRestart}>
          {t('another')}
        </Button>
        {isNamedTable(preview) ? (
          <Button variant="subtle" onClick={onColumns}>
            {t('mapping.again')}
          </Button>
        ) : null}
      </Group>
    </StepCard>
  );
}

/** A table whose columns were named by a person or taken for what they most likely are: both may be wrong. */
const isNamedTable = ({ parsed: { format } }: ImportPreview): boolean =>
  format === 'mappedCsv' || format === 'plainCsv';

function useFacts({ file, parsed, first, last }: ImportPreview): Fact[] {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { duplicates, clippedLow, clippedHigh, contents } = parsed;
  const inside = Object.entries(contents ?? {}).map(([name, files]) =>
    t('preview.inside', { count: files, formatted: format.number(files), format: t(`format.${name as FileFormat}`) }),
  );
  return [
    { name: t('preview.file'), value: file.name },
    { name: t('preview.format'), value: t(`format.${parsed.format}`) },
    ...(inside.length > 0 ? [{ name: t('preview.contents'), value: format.list(inside) }] : []),
    {
      name: t('preview.span'),
      value:
        first === last
          ? format.dateTime(first)
          : t('preview.spanText', {
              from: format.dateTime(first),
              to: format.day(first) === format.day(last) ? format.time(last) : format.dateTime(last),
            }),
    },
    ...(duplicates > 0 ? [{ name: t('preview.duplicates'), value: format.number(duplicates) }] : []),
    ...(clippedLow + clippedHigh > 0
      ? [
          {
            name: t('preview.clipped'),
            value: t('preview.clippedText', {
              low: format.number(clippedLow),
              lowest: format.glucoseWithUnit(40),
              high: format.number(clippedHigh),
              highest: format.glucoseWithUnit(400),
            }),
          },
        ]
      : []),
  ];
}
