import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayCoursePoint } from '../../domain/day-course.ts';
import { leadTimes } from '../../domain/forecast.ts';
import type { Observation } from '../../domain/observation.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { forecastsOfDay } from '../../workflows/forecasts-of-day.ts';
import { useLive } from '../services-context.tsx';
import { DayCourseCard } from './DayCourseCard.tsx';
import classes from './GlucoseDayCard.module.css';
import { glucoseLanes } from './glucose-lanes.tsx';

interface GlucoseDayCardProps {
  readonly day: string;
  readonly points: readonly DayCoursePoint[];
  readonly observations: readonly Observation[];
}

const judged = leadTimes.indexOf(30);

/** Glucose through one day with what moves it, and the forecasts as they were made. */
export function GlucoseDayCard({ day, points, observations }: GlucoseDayCardProps) {
  const { t } = useTranslation('record');
  const format = useFormat();
  const forecasts = useLive((services) => forecastsOfDay(services, day), [day]) ?? [];
  const foreseen = forecasts.map(({ entry, minute }) => [
    { x: minute, value: entry.level, low: entry.level, high: entry.level },
    ...entry.leadTimes.map((lead, index) => ({
      x: minute + lead,
      value: entry.predicted[index] as number,
      low: entry.q25[index] as number,
      high: entry.q75[index] as number,
    })),
  ]);
  const lanes = glucoseLanes(observations, format);
  return (
    <DayCourseCard kind="glucose" points={points} foreseen={foreseen} lanes={lanes}>
      {lanes.length > 0 ? <p className={classes.legend}>{t('day.lanes')}</p> : null}
      {forecasts.length > 0 ? (
        <>
          <p className={classes.legend}>{t('day.foreseen', { count: forecasts.length })}</p>
          <Disclosure label={t('day.forecastsAsTable')} whenOpened>
            <Table aria-label={t('day.forecastsAsTable')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('day.saidAt')}</Table.Th>
                  <Table.Th>{t('day.expectedIn30')}</Table.Th>
                  <Table.Th>{t('day.came')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {forecasts.map(({ entry, actual }) => (
                  <Table.Tr key={entry.id}>
                    <Table.Td>{format.time(entry.origin)}</Table.Td>
                    <Table.Td>
                      {t('day.expectedSpan', {
                        value: format.glucose(entry.predicted[judged] as number),
                        low: format.glucose(entry.q05[judged] as number),
                        high: format.glucose(entry.q95[judged] as number),
                      })}
                    </Table.Td>
                    <Table.Td>{actual === null ? '–' : format.glucoseWithUnit(actual)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Disclosure>
        </>
      ) : null}
    </DayCourseCard>
  );
}
