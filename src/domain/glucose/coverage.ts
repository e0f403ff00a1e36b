import { firstIndexAtOrAfter, type GlucoseSeries } from './series.ts';

/** A reading stands for the time until the next one, but for no more than this. */
const longestReading = 15 * 60_000;

/** Hours of [from, to) that readings stand for. */
export function coveredHours(series: GlucoseSeries, from: number, to: number): number {
  const begin = firstIndexAtOrAfter(series, from);
  const end = firstIndexAtOrAfter(series, to);
  let total = 0;
  for (let index = begin; index + 1 < end; index++)
    total += Math.min(longestReading, (series.times[index + 1] as number) - (series.times[index] as number));
  return total / 3_600_000;
}

/** The latest time from which on readings stand for at least `hours`; the first reading's where there are fewer. */
export function startOfLastHours(series: GlucoseSeries, hours: number): number {
  const { times } = series;
  let left = hours * 3_600_000;
  for (let index = times.length - 1; index > 0; index--) {
    const start = times[index - 1] as number;
    left -= Math.min(longestReading, (times[index] as number) - start);
    if (left <= 0) return start;
  }
  return times[0] ?? 0;
}
