import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayPoint } from '../../domain/daily-values.ts';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { CourseChart } from '../../ui/charts/CourseChart.tsx';
import { useCourse } from '../../ui/charts/use-course.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import type { YearOfKind } from '../../workflows/read-year.ts';
import { monthsOf } from './months-of.ts';
import { weekTrend } from './week-trend.ts';

const dayMs = 86_400_000;
/** Days without a value that a line still spans: a weight every week is a course. */
const widestGap = 15;

interface YearOfKindCardProps {
  readonly year: YearOfKind;
  readonly fromDay: number;
  readonly toDay: number;
}

/** One kind over a year, as a picture, a sentence and a table by the month. */
export function YearOfKindCard({ year: { kind, sensed, points }, fromDay, toDay }: YearOfKindCardProps) {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  const course = useCourse(
    kind,
    weekTrend(points).map((point) => ({ x: point.day, ...point })),
    'line',
  );
  const isPressure = kind === 'bloodPressure';
  const both = ({ value, secondary }: Pick<DayPoint, 'value' | 'secondary'>) =>
    secondary === undefined
      ? course.text(value)
      : format.measurementText({ kind: 'bloodPressure', value: { systolic: value, diastolic: secondary } });
  const range = (low: number, high: number) => ({ low: course.from(low), high: course.text(high) });
  const byDay = new Map(points.map((point) => [point.day, point]));
  const sentence = t('year.sentence', {
    count: points.length,
    formatted: format.number(points.length),
    ...range(Math.min(...points.map(({ low }) => low)), Math.max(...points.map(({ high }) => high))),
  });
  const name =
    !sensed || kind === 'steps'
      ? t(`kinds:${kind}`)
      : kind === 'glucose'
        ? t('kinds:sensorGlucose')
        : t('year.sensed', { kind: t(`kinds:${kind}`) });
  const months = monthsOf(points);
  return (
    <Section title={name}>
      <Surface>
        <CourseChart
          label={t('year.chart', { kind: name, what: sentence })}
          points={course.points}
          fromX={fromDay}
          toX={toDay}
          scale={course.scale}
          shape={course.shape}
          widestGap={widestGap}
          tickText={course.tickText}
          xTicks={monthTicks(fromDay, toDay).map((day) => ({ x: day, label: format.month(day * dayMs) }))}
          range={
            kind === 'glucose'
              ? { low: course.shown(targetRange.low), high: course.shown(targetRange.high) }
              : undefined
          }
          summary={isPressure ? t('year.bothPressures', { what: sentence }) : sentence}
          pointText={({ x }) => {
            const point = byDay.get(x);
            if (!point) return '';
            const text = `${format.day(x * dayMs, { now: toDay * dayMs, utcOffset: 0 })}: ${both(point)}`;
            const { low, high } = range(point.low, point.high);
            return point.high > point.low && !isPressure
              ? `${text} (${t('year.span', { from: low, to: high })})`
              : text;
          }}
        />
        <Disclosure label={t('year.asTable')} whenOpened>
          {/* What scrolls has to be reached by keyboard. */}
          <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table aria-label={`${name}, ${t('year.asTable')}`}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('year.month')}</Table.Th>
                  <Table.Th>{t('year.days')}</Table.Th>
                  <Table.Th>{t('year.average')}</Table.Th>
                  <Table.Th>{t('year.range')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {months.map((month) => {
                  const { low, high } = range(month.low, month.high);
                  return (
                    <Table.Tr key={month.firstDay}>
                      <Table.Td>{format.month(month.firstDay * dayMs, true)}</Table.Td>
                      <Table.Td>{format.number(month.days)}</Table.Td>
                      <Table.Td>{both(month)}</Table.Td>
                      <Table.Td>{t('year.span', { from: low, to: high })}</Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Disclosure>
      </Surface>
    </Section>
  );
}

/** The first of every month, or of every third where they would have no room on a phone. */
function monthTicks(fromDay: number, toDay: number): number[] {
  const every = toDay - fromDay > 190 ? 3 : 1;
  const ticks: number[] = [];
  for (let day = fromDay; day <= toDay - (toDay - fromDay) / 18; day++) {
    const date = new Date(day * dayMs);
    if (date.getUTCDate() === 1 && date.getUTCMonth() % every === 0) ticks.push(day);
  }
  return ticks;
}
