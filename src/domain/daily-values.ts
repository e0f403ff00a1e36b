/** What was logged of a kind on each day, as one number with its range: the points of a chart of months. */
import { localDayNumber } from './calendar.ts';
import type { Observation, ObservationKind } from './observation.ts';
import { mainNumber } from './observation-fields.ts';

export interface DayPoint {
  /** Days since the Unix epoch on the person's own calendar. */
  readonly day: number;
  /** Canonical unit: the mean of the day, or its sum where the kind adds up. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** The diastolic pressure beside a systolic value, the mean of the day. */
  readonly secondary?: number;
}

/** Two naps are more sleep, two doses more insulin; two weights are not more weight. */
const addsUp: ReadonlySet<ObservationKind> = new Set(['sleep', 'steps', 'workout', 'meal', 'insulin']);

interface Day {
  readonly values: number[];
  readonly secondary: number[];
}

/** One point per day that has a number, oldest first. */
export function dailyValues(kind: ObservationKind, observations: readonly Observation[]): DayPoint[] {
  const days = new Map<number, Day>();
  for (const observation of kind === 'sleep' ? eachSleepOnce(observations) : observations) {
    const value = observation.kind === kind ? mainNumber(observation) : null;
    if (value === null) continue;
    const day = localDayNumber(observation.time, observation.utcOffset);
    const known = days.get(day) ?? { values: [], secondary: [] };
    days.set(day, known);
    known.values.push(value);
    if (observation.kind === 'bloodPressure') known.secondary.push(observation.value.diastolic);
  }
  return [...days]
    .sort(([a], [b]) => a - b)
    .map(([day, { values, secondary }]) => {
      const sum = total(values);
      const range = addsUp.has(kind)
        ? { low: sum, high: sum }
        : { low: Math.min(...values), high: Math.max(...values) };
      return {
        day,
        value: addsUp.has(kind) ? sum : sum / values.length,
        ...range,
        ...(secondary.length > 0 ? { secondary: total(secondary) / secondary.length } : {}),
      };
    });
}

/** A night that a watch measured and that was logged by hand as well is one night: of two that overlap, the longer. */
function eachSleepOnce(observations: readonly Observation[]): Observation[] {
  const longestFirst = observations
    .filter((observation) => observation.kind === 'sleep')
    .map((observation) => {
      const { minutesAsleep, minutesInBed = minutesAsleep } = observation.value;
      return { observation, minutesAsleep, from: observation.time - minutesInBed * 60_000, to: observation.time };
    })
    .sort((a, b) => b.minutesAsleep - a.minutesAsleep);
  const kept: typeof longestFirst = [];
  for (const night of longestFirst) {
    const near = kept.some(({ from, to }) => night.from < to && from < night.to);
    if (!near) kept.push(night);
  }
  return kept.map(({ observation }) => observation);
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
