import { wallClockAt } from '../../domain/calendar.ts';
import { isTimeOfDayKnown } from '../../domain/known-time.ts';
import type { Observation } from '../../domain/observation.ts';
import type { CourseLane } from '../../ui/charts/CourseChart.tsx';
import type { Format } from '../../ui/format.ts';
import { KindIcon } from '../../ui/KindIcon.tsx';

const minuteMs = 60_000;
const minutesOfDay = 1440;

const minuteOf = ({ time, utcOffset }: Observation): number => (wallClockAt(time, utcOffset) / minuteMs) % minutesOfDay;

/** What moves glucose, by the minute: carbohydrate in grams, units of insulin, and the span of a workout. */
export function glucoseLanes(observations: readonly Observation[], format: Format): CourseLane[] {
  const lane = (kind: 'meal' | 'insulin' | 'workout', markOf: (one: Observation) => CourseLane['marks'][number]) => ({
    key: kind,
    icon: <KindIcon kind={kind} size={16} />,
    marks: observations.filter((one) => one.kind === kind && isTimeOfDayKnown(one)).map(markOf),
  });
  const numbered = (one: Observation, value: number | undefined) => ({
    x: minuteOf(one),
    ...(value === undefined ? {} : { text: format.number(value, Number.isInteger(value) ? 0 : 1) }),
  });
  return [
    lane('meal', (one) => numbered(one, one.kind === 'meal' ? one.value.carbohydrate : undefined)),
    lane('insulin', (one) => numbered(one, one.kind === 'insulin' ? one.value.units : undefined)),
    lane('workout', (one) => ({
      x: minuteOf(one),
      toX: Math.min(minutesOfDay, minuteOf(one) + (one.kind === 'workout' ? one.value.minutes : 0)),
    })),
  ].filter(({ marks }) => marks.length > 0);
}
