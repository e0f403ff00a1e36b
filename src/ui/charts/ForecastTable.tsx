import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GlucoseForecast } from '../../domain/forecast.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import { useFormat } from '../preferences.tsx';
import classes from './ForecastTable.module.css';

export interface ForecastTableProps {
  readonly series: GlucoseSeries;
  readonly forecast: GlucoseForecast;
}

/** The numbers of the picture: the hour ahead first, then the readings, newest first. */
export function ForecastTable({ series, forecast }: ForecastTableProps) {
  const { t } = useTranslation('forecast');
  const format = useFormat();
  const unit = format.preferences.glucoseUnit;
  const at = (values: readonly number[], index: number) => format.glucose(values[index] ?? Number.NaN);
  const span = (low: readonly number[], high: readonly number[], index: number) =>
    t('chart.span', { low: at(low, index), high: at(high, index) });
  return (
    <div className={classes.tables}>
      <Table captionSide="top">
        <Table.Caption>{t('chart.ahead', { unit })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('chart.time')}</Table.Th>
            <Table.Th scope="col">{t('chart.median')}</Table.Th>
            <Table.Th scope="col">{t('chart.half')}</Table.Th>
            <Table.Th scope="col">{t('chart.ninety')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {forecast.leadTimes.map((lead, index) => (
            <Table.Tr key={lead}>
              <Table.Th scope="row">{format.time(forecast.origin + lead * 60_000)}</Table.Th>
              <Table.Td>{at(forecast.predicted, index)}</Table.Td>
              <Table.Td>{span(forecast.q25, forecast.q75, index)}</Table.Td>
              <Table.Td>{span(forecast.q05, forecast.q95, index)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Table captionSide="top">
        <Table.Caption>{t('chart.measured', { unit })}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('chart.time')}</Table.Th>
            <Table.Th scope="col">{t('chart.value')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {Array.from(series.times, (time, index) => (
            <Table.Tr key={time}>
              <Table.Th scope="row">{format.time(time)}</Table.Th>
              <Table.Td>{format.glucose(series.values[index] as number)}</Table.Td>
            </Table.Tr>
          )).reverse()}
        </Table.Tbody>
      </Table>
    </div>
  );
}
