/**
 * Samples are stored in one row per profile, kind and UTC day, in typed arrays: a day of heart rate every five seconds
 * (17,280 samples) is 138 KB. What is the same for all samples of a row is one number instead of an array.
 */
import type { SampleBatch, SampleKind } from '../domain/samples.ts';

export const dayMs = 86_400_000;

/** Who brought a sample: which import, and which device or app. */
export interface SampleOrigin {
  readonly importId: string;
  readonly source: string | null;
}

export interface SampleDay {
  readonly profileId: string;
  readonly kind: SampleKind;
  /** Days since the Unix epoch, UTC. */
  readonly day: number;
  /** Milliseconds since the day began, ascending; of equal ones, the shorter duration first. */
  readonly offsets: Uint32Array;
  /** mg/dL, beats per minute, steps. */
  readonly values: Float32Array;
  /** Local time minus UTC, minutes. */
  readonly utcOffsets: Int16Array | number;
  /** Seconds, for steps alone. */
  readonly durations?: Uint32Array;
  /** For each sample, which of `origins` brought it: an import can be undone sample by sample. */
  readonly originIndices: Uint16Array | number;
  readonly origins: readonly SampleOrigin[];
  /** Those of `origins`, each once: an index. */
  readonly importIds: readonly string[];
  readonly version: 1;
}

export type SampleDayKey = [profileId: string, kind: SampleKind, day: number];

/** Samples of one day from one origin, as they come: from `start` up to, without, `end` of the batch. */
export interface DaySlice {
  readonly day: number;
  readonly batch: SampleBatch;
  readonly start: number;
  readonly end: number;
}

/** The days of a batch, in order. */
export function daysOf(batch: SampleBatch): DaySlice[] {
  const { times } = batch;
  const slices: DaySlice[] = [];
  for (let start = 0; start < times.length; ) {
    const day = Math.floor((times[start] as number) / dayMs);
    let end = start + 1;
    while (end < times.length && (times[end] as number) < (day + 1) * dayMs) end++;
    slices.push({ day, batch, start, end });
    start = end;
  }
  return slices;
}

/** One value of a column that is one number where all are the same. */
export const at = (column: Int16Array | Uint16Array | number, index: number): number =>
  typeof column === 'number' ? column : (column[index] as number);

/** The column as one number, where all its values are the same. */
export function compact<T extends Int16Array | Uint16Array>(column: T): T | number {
  const first = column[0];
  if (first === undefined) return 0;
  for (let index = 1; index < column.length; index++) if (column[index] !== first) return column;
  return first;
}
