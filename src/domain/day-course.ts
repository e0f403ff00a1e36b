/** Samples through one local day: what a chart of twenty-four hours shows. */
import { localDay, wallClockAt } from './calendar.ts';
import { mergeSteps, stepsWithin } from './merge-steps.ts';
import type { SampleBatch, SampleSeries } from './samples.ts';

const dayMs = 86_400_000;
const minuteMs = 60_000;

export interface DayCoursePoint {
  /** Minutes after local midnight, the middle of the span. */
  readonly minute: number;
  /** Mean, canonical unit. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Means and ranges of spans of `minutes`, of the samples whose clock showed that day. */
export function dayCourse(series: SampleSeries, day: string, minutes: number): DayCoursePoint[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const bins = new Map<number, { sum: number; count: number; low: number; high: number }>();
  for (let index = 0; index < series.times.length; index++) {
    const since = wallClockAt(series.times[index] as number, series.utcOffsets[index] as number) - midnight;
    if (since < 0 || since >= dayMs) continue;
    const value = series.values[index] as number;
    const bin = Math.floor(since / (minutes * minuteMs));
    const known = bins.get(bin);
    if (known === undefined) bins.set(bin, { sum: value, count: 1, low: value, high: value });
    else {
      known.sum += value;
      known.count++;
      if (value < known.low) known.low = value;
      if (value > known.high) known.high = value;
    }
  }
  return [...bins]
    .sort(([a], [b]) => a - b)
    .map(([bin, { sum, count, low, high }]) => ({ minute: (bin + 0.5) * minutes, value: sum / count, low, high }));
}

/** Steps of each hour of a local day, sources merged; null where no device counted any. */
export function stepsByHour(batches: readonly SampleBatch[], day: string): number[] | null {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  for (const { times, utcOffsets } of batches) {
    const index = times.findIndex((time, at) => localDay(time, utcOffsets[at] as number) === day);
    if (index < 0) continue;
    const from = wallClockAt(midnight, -(utcOffsets[index] as number));
    const pieces = mergeSteps(batches);
    return Array.from({ length: 24 }, (_, hour) =>
      Math.round(stepsWithin(pieces, from + hour * 60 * minuteMs, from + (hour + 1) * 60 * minuteMs)),
    );
  }
  return null;
}
