import type { GlucoseSeries } from '../../glucose/series.ts';
import { percentileOf } from '../../percentile.ts';

const profilePercentiles = [5, 25, 50, 75, 95] as const;

/** What a time of day is like over many days. */
export interface ProfilePoint {
  /** Minutes after local midnight. */
  readonly minute: number;
  /** mg/dL, in the order of `profilePercentiles`. */
  readonly percentiles: readonly [number, number, number, number, number];
  /** Days that have a reading near it. */
  readonly days: number;
}

const minutesOfDay = 1440;
const stepMinutes = 15;
/** Readings up to so far from a point's minute count for it, so that the curve is no finer than what is known. */
const reachMinutes = 30;
/** With fewer days the outer percentiles are single days. */
const fewestDays = 5;

/** The ambulatory glucose profile: percentiles by the time of day; times that too few days know are left out. */
export function ambulatoryProfile({ times, values, utcOffsets }: GlucoseSeries): ProfilePoint[] {
  const steps = minutesOfDay / stepMinutes;
  const near: { readonly values: number[]; readonly days: Set<number> }[] = Array.from({ length: steps }, () => ({
    values: [],
    days: new Set(),
  }));
  for (let index = 0; index < times.length; index++) {
    const wall = (times[index] as number) / 60_000 + (utcOffsets[index] as number);
    const minute = ((wall % minutesOfDay) + minutesOfDay) % minutesOfDay;
    const day = Math.floor(wall / minutesOfDay);
    const first = Math.ceil((minute - reachMinutes) / stepMinutes);
    for (let step = first; step * stepMinutes <= minute + reachMinutes; step++) {
      const point = near[((step % steps) + steps) % steps];
      point?.values.push(values[index] as number);
      point?.days.add(day);
    }
  }
  return near.flatMap(({ values: found, days }, step) => {
    if (days.size < fewestDays) return [];
    const sorted = Float64Array.from(found).sort();
    const percentiles = profilePercentiles.map((percent) => percentileOf(sorted, percent));
    return [
      {
        minute: step * stepMinutes,
        percentiles: percentiles as unknown as ProfilePoint['percentiles'],
        days: days.size,
      },
    ];
  });
}
