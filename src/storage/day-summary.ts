import { mergeSteps, stepsWithin } from '../domain/merge-steps.ts';
import type { SampleKind } from '../domain/samples.ts';
import { batchesOf } from './sample-batches.ts';
import { dayMs, type SampleDay } from './sample-day.ts';

/** What a view of a year needs of one UTC day: a small row beside the day's samples, written together with them. */
export interface DaySummary {
  readonly profileId: string;
  readonly kind: SampleKind;
  /** Days since the Unix epoch, UTC. */
  readonly day: number;
  /** 0 on a day that only the steps of the day before reach into; the numbers below are then NaN. */
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
  /** Of steps alone: those of the day, each moment's from the one source that is believed there. */
  readonly steps?: number;
  readonly version: 1;
}

/**
 * `before`, the day before it, matters to steps: a span may reach over midnight, into a day that has no samples of its
 * own. Null where there is nothing to sum up.
 */
export function summariseDay(row: SampleDay | undefined, before?: SampleDay): DaySummary | null {
  const { profileId, kind } = row ?? before ?? {};
  if (profileId === undefined || kind === undefined) return null;
  const day = row?.day ?? (before as SampleDay).day + 1;
  const batches = kind === 'steps' ? [before, row].flatMap((of) => (of ? batchesOf(of) : [])) : [];
  const steps = stepsWithin(mergeSteps(batches), day * dayMs, (day + 1) * dayMs);
  if (row === undefined && steps === 0) return null;
  return {
    profileId,
    kind,
    day,
    ...rangeOf(row?.values ?? new Float32Array(0)),
    first: day * dayMs + (row?.offsets[0] ?? Number.NaN),
    last: day * dayMs + (row?.offsets.at(-1) ?? Number.NaN),
    ...(kind === 'steps' ? { steps } : {}),
    version: 1,
  };
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
