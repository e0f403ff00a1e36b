import { useTranslation } from 'react-i18next';
import type { GlucoseUnit } from '../../domain/units.ts';
import { decimals } from '../../domain/units.ts';
import { useFormat } from '../preferences.tsx';
import classes from './chart.module.css';
import type { ForecastRow } from './forecast-rows.ts';

export interface ReadingAtProps {
  readonly row: ForecastRow | undefined;
  readonly unit: GlucoseUnit;
  readonly clock: (time: number) => string;
}

/** What the chart says where it is touched. */
export function ReadingAt({ row, unit, clock }: ReadingAtProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  if (!row || (row.reading === null && row.median === undefined)) return null;
  const shown = (value: number) => format.number(value, decimals[unit]);
  const span = ([low, high]: readonly [number, number]) => t('chart.span', { low: shown(low), high: shown(high) });
  const measured = typeof row.reading === 'number';
  return (
    <div className={classes.value}>
      <div>{clock(row.time)}</div>
      {measured ? (
        <div>
          <strong>{shown(row.reading as number)}</strong> {unit}
        </div>
      ) : null}
      {!measured && row.median !== undefined && row.half && row.ninety ? (
        <>
          <div>
            <strong>{t('chart.about', { value: shown(row.median) })}</strong> {unit}
          </div>
          <div>{t('chart.halfAt', { span: span(row.half) })}</div>
          <div>{t('chart.ninetyAt', { span: span(row.ninety) })}</div>
        </>
      ) : null}
    </div>
  );
}
