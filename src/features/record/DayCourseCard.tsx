import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DayCoursePoint } from '../../domain/day-course.ts';
import { targetRange } from '../../domain/glucose/target-range.ts';
import { CourseChart, type CourseLane } from '../../ui/charts/CourseChart.tsx';
import type { CoursePoint } from '../../ui/charts/course-paths.ts';
import { useCourse } from '../../ui/charts/use-course.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { useFormat } from '../../ui/preferences.tsx';
import { Section } from '../../ui/Section.tsx';
import { Surface } from '../../ui/Surface.tsx';
import { hoursOf } from './hours-of.ts';

const minuteMs = 60_000;
/** Minutes without a sample that a line still spans. */
const widestGap = 20;

interface DayCourseCardProps {
  readonly kind: 'glucose' | 'heartRate' | 'steps';
  readonly points: readonly DayCoursePoint[];
  /** What was foreseen on that day, canonical unit. */
  readonly foreseen?: readonly (readonly CoursePoint[])[];
  readonly lanes?: readonly CourseLane[];
  /** Below the table. */
  readonly children?: ReactNode;
}

/** What a device measured through one day. */
export function DayCourseCard({ kind, points, foreseen = [], lanes = [], children }: DayCourseCardProps) {
  const { t } = useTranslation(['record', 'kinds']);
  const format = useFormat();
  const course = useCourse(
    kind,
    points.map((point) => ({ x: point.minute, ...point })),
  );
  const isSteps = kind === 'steps';
  const name = t(`kinds:${kind}`);
  /** By the wall clock: minutes after midnight. */
  const clock = (minute: number) => format.time(minute * minuteMs, 0);
  const total = points.reduce((sum, { value }) => sum + value, 0);
  const low = course.from(Math.min(...points.map((point) => point.low)));
  const high = course.text(Math.max(...points.map((point) => point.high)));
  const byMinute = new Map(points.map((point) => [point.minute, point]));
  const rangeText = (point: DayCoursePoint) =>
    point.high > point.low && course.from(point.low) !== course.from(point.high)
      ? t('year.span', { from: course.from(point.low), to: course.text(point.high) })
      : course.text(point.value);
  const spanText = (minute: number) =>
    isSteps ? t('day.atHour', { from: clock(minute - 30), to: clock(minute + 30) }) : clock(minute);
  return (
    <Section title={name}>
      <Surface>
        <CourseChart
          label={
            isSteps
              ? t('day.stepsChart', { kind: name, total: course.text(total) })
              : t('day.chart', { kind: name, low, high })
          }
          points={course.points}
          fromX={0}
          toX={1440}
          scale={course.scale}
          shape={course.shape}
          widestGap={widestGap}
          tickText={course.tickText}
          xTicks={[0, 6, 12, 18].map((hour) => ({ x: hour * 60, label: clock(hour * 60) }))}
          range={
            kind === 'glucose'
              ? { low: course.shown(targetRange.low), high: course.shown(targetRange.high) }
              : undefined
          }
          foreseen={foreseen.map((run) =>
            run.map(({ x, value, low, high }) => ({
              x,
              value: course.shown(value),
              low: course.shown(low),
              high: course.shown(high),
            })),
          )}
          lanes={lanes}
          summary={isSteps ? course.text(total) : t('year.span', { from: low, to: high })}
          pointText={({ x }) => {
            const point = byMinute.get(x);
            return point ? `${spanText(x)}: ${rangeText(point)}` : '';
          }}
        />
        <Disclosure label={t('day.asTable')} whenOpened>
          <Table aria-label={`${name}, ${t('day.asTable')}`}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('day.time')}</Table.Th>
                <Table.Th>{t('day.value')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {hoursOf(points).map((hour) => (
                <Table.Tr key={hour.minute}>
                  <Table.Td>{clock(hour.minute)}</Table.Td>
                  <Table.Td>{rangeText(hour)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Disclosure>
        {children}
      </Surface>
    </Section>
  );
}
