import { localDay } from '../calendar.ts';
import type { Observation } from '../observation.ts';
import type { Night } from './recovery.ts';

export interface NightParts {
  readonly sleep: readonly Observation<'sleep'>[];
  readonly variability: readonly Observation<'heartRateVariability'>[];
  readonly resting: readonly Observation<'restingHeartRate'>[];
  /** Steps by the local day, `2026-11-23`. */
  readonly steps: ReadonlyMap<string, number>;
}

type Timed = Pick<Observation, 'time' | 'utcOffset'>;

const dayMs = 86_400_000;
const dayOf = ({ time, utcOffset }: Timed): string => localDay(time, utcOffset);
const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00Z`) - dayMs).toISOString().slice(0, 10);

/**
 * Last night belongs to the local day the person woke on. Of several sleeps that end on one day the longest is the night,
 * the others are naps; of several measures of the heart the first counts. Skin temperature has no kind of its own in the record.
 */
export function nightsOfRecord({ sleep, variability, resting, steps }: NightParts): Night[] {
  const longest = firstByDay(sleep.slice().sort((a, b) => b.value.minutesAsleep - a.value.minutesAsleep));
  const beat = firstByDay(variability.filter(({ value }) => value.rmssd !== undefined).sort(byTime));
  const rate = firstByDay(resting.slice().sort(byTime));
  const days = new Set([...longest.keys(), ...beat.keys(), ...rate.keys()]);
  return Array.from(days, (day): Night => {
    const moment = (longest.get(day) ?? beat.get(day) ?? rate.get(day)) as Timed;
    return {
      time: moment.time,
      utcOffset: moment.utcOffset,
      rmssd: beat.get(day)?.value.rmssd,
      minutesAsleep: longest.get(day)?.value.minutesAsleep,
      restingHeartRate: rate.get(day)?.value.beatsPerMinute,
      steps: steps.get(dayBefore(day)),
    };
  }).sort(byTime);
}

const byTime = (a: Pick<Timed, 'time'>, b: Pick<Timed, 'time'>): number => a.time - b.time;

function firstByDay<T extends Timed>(observations: readonly T[]): Map<string, T> {
  const byDay = new Map<string, T>();
  for (const observation of observations) {
    const day = dayOf(observation);
    if (!byDay.has(day)) byDay.set(day, observation);
  }
  return byDay;
}
