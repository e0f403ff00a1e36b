import { localDay } from '../../calendar.ts';
import { type GlucoseSeries, sliceSeries } from '../../glucose/series.ts';
import type { TargetGroup } from './glucose-ranges.ts';
import { type TimeInRanges, timeInRanges } from './time-in-ranges.ts';

export interface GlucoseDay {
  /** `2026-11-23`, by the clock the person lived by. */
  readonly day: string;
  readonly readings: number;
  /** mg/dL. */
  readonly mean: number;
  readonly lowest: number;
  readonly highest: number;
  readonly times: TimeInRanges;
}

/** Each local day that has a reading, newest first. */
export function glucoseDays(series: GlucoseSeries, group: TargetGroup): GlucoseDay[] {
  const { times, utcOffsets } = series;
  const days: GlucoseDay[] = [];
  let start = 0;
  for (let index = 0; index < times.length; index++) {
    const day = localDay(times[index] as number, utcOffsets[index] as number);
    const next = times[index + 1];
    if (next !== undefined && localDay(next, utcOffsets[index + 1] as number) === day) continue;
    days.push(summed(day, sliceSeries(series, start, index + 1).values, group));
    start = index + 1;
  }
  return days.reverse();
}

function summed(day: string, values: Float32Array, group: TargetGroup): GlucoseDay {
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    sum += value;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const readings = values.length;
  return { day, readings, mean: sum / readings, lowest, highest, times: timeInRanges(values, group) };
}
