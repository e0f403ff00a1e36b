import { Button, Group } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { MiniLine } from '../../ui/charts/MiniLine.tsx';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { ImportChoice, ImportPreview } from '../../workflows/preview-import.ts';
import classes from './ImportPreviewCard.module.css';
import { PreviewQuestions } from './PreviewQuestions.tsx';
import { SkippedRowsList } from './SkippedRowsList.tsx';

interface ImportPreviewCardProps {
  readonly preview: ImportPreview;
  readonly onChoice: (choice: ImportChoice) => void;
  readonly onStore: () => void;
  readonly onRestart: () => void;
}

/** What was understood of the file, with a question wherever the file leaves something open. Nothing is stored yet. */
export function ImportPreviewCard({ preview, onChoice, onStore, onRestart }: ImportPreviewCardProps) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const id = useId();
  const { readings, alreadyStored, first, last } = preview;
  const fresh = readings - alreadyStored;
  return (
    <Surface hero component="section" aria-labelledby={id} className={classes.card}>
      <h2 id={id} className={classes.title}>
        {t('preview.title')}
      </h2>
      <figure
        className={classes.curve}
        aria-label={t('preview.curve', {
          from: format.dateTime(first),
          to: format.dateTime(last),
          low: format.glucose(Math.min(...preview.sparkline)),
          high: format.glucoseWithUnit(Math.max(...preview.sparkline)),
        })}
      >
        <MiniLine values={preview.sparkline} range={[targetRange.low, targetRange.high]} height={72} />
      </figure>
      <PreviewQuestions preview={preview} onChoice={onChoice} />
      <FactList facts={useFacts(preview)} />
      <SkippedRowsList skipped={preview.skipped} />
      {fresh === 0 ? <p className={classes.nothing}>{t('preview.nothingNew')}</p> : null}
      <Group gap="xs">
        {fresh > 0 ? (
          <Button onClick={onStore}>{t('preview.confirm', { count: fresh, formatted: format.number(fresh) })}</Button>
        ) : null}
        <Button variant="default" onClick={onRestart}>
          {t('another')}
        </Button>
      </Group>
    </Surface>
  );
}

function useFacts(preview: ImportPreview): Fact[] {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { readings, alreadyStored, first, last, duplicates, clippedLow, clippedHigh, sample } = preview;
  const opening = sample[0];
  return [
    { name: t('preview.file'), value: preview.fileName },
    { name: t('preview.format'), value: t(`format.${preview.format}`) },
    {
      name: t('preview.readings'),
      value:
        alreadyStored === 0
          ? format.number(readings)
          : t('preview.new', { new: format.number(readings - alreadyStored), known: format.number(alreadyStored) }),
    },
    {
      name: t('preview.span'),
      value: t('preview.spanText', { from: format.dateTime(first), to: format.dateTime(last) }),
    },
    {
      name: t('preview.interval'),
      value: t('preview.intervalText', { minutes: format.number(Math.round(preview.intervalMinutes)) }),
    },
    ...(opening
      ? [
          {
            name: t('preview.first'),
            value: t('preview.firstText', {
              value: format.glucoseWithUnit(opening.value),
              time: format.dateTime(opening.time),
            }),
          },
        ]
      : []),
    ...(duplicates > 0 ? [{ name: t('preview.duplicates'), value: format.number(duplicates) }] : []),
    ...(clippedLow + clippedHigh > 0
      ? [
          {
            name: t('preview.clipped'),
            value: t('preview.clippedText', {
              low: format.number(clippedLow),
              lowest: format.glucose(40),
              high: format.number(clippedHigh),
              highest: format.glucose(400),
            }),
          },
        ]
      : []),
  ];
}
