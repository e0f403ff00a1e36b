import { SegmentedControl } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateOrder } from '../../domain/imported-file.ts';
import type { GlucoseUnit } from '../../domain/units.ts';
import type { ImportChoice, ImportPreview } from '../../workflows/preview-import.ts';
import { LastDayField } from './LastDayField.tsx';
import classes from './PreviewQuestions.module.css';

interface PreviewQuestionsProps {
  readonly preview: ImportPreview;
  readonly onChoice: (choice: ImportChoice) => void;
}

/** One question for each thing that the file does not say by itself; an answer reads the file again. */
export function PreviewQuestions({ preview, onChoice }: PreviewQuestionsProps) {
  const { t } = useTranslation('import');
  const { unit, dateOrder, assumedLastDay } = preview.decisions;
  // A question that was answered stays: the answer may have been a slip.
  const asksUnit = unit !== undefined && (!unit.certain || preview.choice.unit !== undefined);
  const asksOrder = dateOrder !== undefined && (!dateOrder.certain || preview.choice.dateOrder !== undefined);
  const known: ImportChoice = {
    ...preview.choice,
    ...(asksUnit ? { unit: unit.value } : {}),
    ...(asksOrder ? { dateOrder: dateOrder.value } : {}),
    ...(assumedLastDay ? { lastDay: assumedLastDay } : {}),
  };
  if (!asksUnit && !asksOrder && assumedLastDay === undefined) return null;
  return (
    <div className={classes.questions}>
      {asksUnit ? (
        <Question text={t('preview.unitAsk', { unit: unit.value })}>
          {(labelledBy) => (
            <SegmentedControl
              aria-labelledby={labelledBy}
              data={['mg/dL', 'mmol/L'] satisfies GlucoseUnit[]}
              value={unit.value}
              onChange={(value) => onChoice({ ...known, unit: value as GlucoseUnit })}
            />
          )}
        </Question>
      ) : null}
      {asksOrder ? (
        <Question text={t('preview.dateOrderAsk')}>
          {(labelledBy) => (
            <SegmentedControl
              aria-labelledby={labelledBy}
              data={(['dmy', 'mdy'] satisfies DateOrder[]).map((order) => ({
                value: order,
                label: t(`preview.order.${order}`),
              }))}
              value={dateOrder.value}
              onChange={(value) => onChoice({ ...known, dateOrder: value as DateOrder })}
            />
          )}
        </Question>
      ) : null}
      {assumedLastDay === undefined ? null : (
        <Question text={t('preview.lastDayAsk')}>
          {(labelledBy) => (
            <LastDayField
              labelledBy={labelledBy}
              day={assumedLastDay}
              onDay={(lastDay) => onChoice({ ...known, lastDay })}
            />
          )}
        </Question>
      )}
    </div>
  );
}

function Question({ text, children }: { readonly text: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className={classes.question}>
      <p id={id}>{text}</p>
      {children(id)}
    </div>
  );
}
