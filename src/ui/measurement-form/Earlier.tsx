import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Measurement } from '../../domain/observation.ts';
import { useFormat } from '../preferences.tsx';
import classes from './MeasurementForm.module.css';

/** What was logged of this kind before: the newest in words, and those that are offered again. */
export interface EarlierValues {
  readonly last: { readonly measurement: Measurement; readonly time: number } | null;
  /** The person's own meals, medicines and symptoms, newest first; each name once. */
  readonly named: readonly Measurement[];
}

interface EarlierProps {
  readonly earlier: EarlierValues;
  readonly now: number;
  readonly onFill: (measurement: Measurement) => void;
}

/** One tap fills the form with what was logged before. */
export function Earlier({ earlier: { last, named }, now, onFill }: EarlierProps) {
  const { t } = useTranslation('log');
  const format = useFormat();
  if (last === null) return <p className={classes.quiet}>{t('none')}</p>;
  if (named.length > 0) {
    return (
      <fieldset className={classes.group}>
        <legend className={classes.suggested}>{t('suggestions')}</legend>
        <Group gap="xs">
          {named.map((measurement) => {
            const text = format.measurementText(measurement);
            return (
              <Button
                key={text}
                variant="light"
                radius="xl"
                className={classes.again}
                onClick={() => onFill(measurement)}
              >
                {text}
              </Button>
            );
          })}
        </Group>
      </fieldset>
    );
  }
  return (
    <div className={classes.last}>
      <p className={classes.quiet}>
        {t('last', { value: format.measurementText(last.measurement), ago: format.relative(last.time, now) })}
      </p>
      <Button variant="subtle" onClick={() => onFill(last.measurement)}>
        {t('repeat')}
      </Button>
    </div>
  );
}
