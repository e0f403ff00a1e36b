import { stepsOfDay } from '../domain/steps-of-day.ts';
import { batchesOf } from './sample-batches.ts';
import { dayMs, type SampleDay } from './sample-day.ts';

/** What a view of a year needs of one day of samples. */
export interface DaySummary {
  /** Days since the Unix epoch, UTC. */
  readonly day: number;
  /** 0 on a day that is only here for its steps; the numbers below are then NaN. */
  readonly count: number;
  /** Epoch ms. */
  readonly first: number;
  readonly last: number;
  /** Canonical unit. */
  readonly min: number;
  readonly max: number;
  readonly mean: number;
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
  /**
   * Of steps alone, and not of the UTC day but of the day of this number where they were recorded: each moment's from the
   * one source that is believed there. Missing where nobody counted on that day.
   */
  readonly steps?: number;
}

/** Of heart rate and glucose, by the UTC day alone: over a year a few hours do not show. */
export const summariseDay = (row: SampleDay): DaySummary => ({
  day: row.day,
  ...rangeOf(row.values),
  first: row.day * dayMs + (row.offsets[0] ?? Number.NaN),
  last: row.day * dayMs + (row.offsets.at(-1) ?? Number.NaN),
});

/** Of steps: the local day lies in up to three UTC days, and those before and after it are needed. Null where none has any. */
export function summariseStepsDay(day: number, rows: readonly (SampleDay | undefined)[]): DaySummary | null {
  const row = rows.find((each) => each?.day === day);
  const steps = stepsOfDay(
    rows.flatMap((each) => (each ? batchesOf(each) : [])),
    day,
  );
  if (row === undefined && steps === null) return null;
  const range = row ? summariseDay(row) : { day, ...rangeOf(new Float32Array(0)), first: Number.NaN, last: Number.NaN };
  return steps === null ? range : { ...range, steps };
}

function rangeOf(values: Float32Array) {
  const sorted = values.slice().sort();
  const quantile = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return {
    count: sorted.length,
    min: quantile(0),
    max: quantile(1),
    mean,
    p10: quantile(0.1),
    p50: quantile(0.5),
    p90: quantile(0.9),
  };
}
