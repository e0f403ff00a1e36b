import { at, compact, type DaySlice, dayMs, type SampleDay, type SampleOrigin } from './sample-day.ts';

/** Columns of a day under construction, as long as everything that may come in. */
class Columns {
  readonly offsets: Uint32Array;
  readonly values: Float32Array;
  readonly utcOffsets: Int16Array;
  readonly originIndices: Uint16Array;
  readonly durations: Uint32Array | null;
  length = 0;

  constructor(size: number, withDurations: boolean) {
    this.offsets = new Uint32Array(size);
    this.values = new Float32Array(size);
    this.utcOffsets = new Int16Array(size);
    this.originIndices = new Uint16Array(size);
    this.durations = withDurations ? new Uint32Array(size) : null;
  }

  copyStored(day: SampleDay, index: number, origin = at(day.originIndices, index)): void {
    const to = this.length++;
    this.offsets[to] = day.offsets[index] as number;
    this.values[to] = day.values[index] as number;
    this.utcOffsets[to] = at(day.utcOffsets, index);
    this.originIndices[to] = origin;
    if (this.durations) this.durations[to] = day.durations?.[index] ?? 0;
  }

  finish(key: Pick<SampleDay, 'profileId' | 'kind' | 'day'>, origins: readonly SampleOrigin[]): SampleDay {
    const { length } = this;
    return {
      ...key,
      offsets: this.offsets.slice(0, length),
      values: this.values.slice(0, length),
      utcOffsets: compact(this.utcOffsets.slice(0, length)),
      ...(this.durations ? { durations: this.durations.slice(0, length) } : {}),
      originIndices: compact(this.originIndices.slice(0, length)),
      origins,
      importIds: [...new Set(origins.map(({ importId }) => importId))],
      version: 1,
    };
  }
}

export interface MergedDay {
  readonly row: SampleDay;
  /** How many samples were not there yet. */
  readonly added: number;
}

/**
 * A stored day with new samples put in their places. A sample at a time that has one already is left out; steps are,
 * where start, duration and source are the same. No object per sample: a year of heart rate is six million of them.
 */
export function mergeDay(
  stored: SampleDay | undefined,
  slice: DaySlice,
  { profileId, importId }: { readonly profileId: string; readonly importId: string },
): MergedDay {
  const { batch, start, end, day } = slice;
  const { kind, source } = batch;
  const isSteps = kind === 'steps';
  const origins = [...(stored?.origins ?? [])];
  let origin = origins.findIndex((known) => known.importId === importId && known.source === source);
  if (origin < 0) origin = origins.push({ importId, source }) - 1;
  const sameSource = origins.map((known) => known.source === source);
  const storedLength = stored?.offsets.length ?? 0;
  const columns = new Columns(storedLength + end - start, isSteps);
  const dayStart = day * dayMs;
  let added = 0;
  let taken = 0;
  let lastOffset = -1;
  let lastDuration = -1;
  for (let index = start; index < end; index++) {
    // Stored to the millisecond.
    const offset = Math.floor((batch.times[index] as number) - dayStart);
    const duration = isSteps ? (batch.durations?.[index] ?? 0) : 0;
    let known = offset === lastOffset && duration === lastDuration;
    while (stored !== undefined && taken < storedLength) {
      const storedOffset = stored.offsets[taken] as number;
      const storedDuration = isSteps ? (stored.durations?.[taken] ?? 0) : 0;
      if (storedOffset > offset || (storedOffset === offset && storedDuration > duration)) break;
      if (storedOffset === offset && storedDuration === duration)
        known ||= !isSteps || sameSource[at(stored.originIndices, taken)] === true;
      columns.copyStored(stored, taken++);
    }
    lastOffset = offset;
    lastDuration = duration;
    if (known) continue;
    const to = columns.length++;
    columns.offsets[to] = offset;
    columns.values[to] = batch.values[index] as number;
    columns.utcOffsets[to] = batch.utcOffsets[index] as number;
    columns.originIndices[to] = origin;
    if (columns.durations) columns.durations[to] = duration;
    added++;
  }
  if (added === 0 && stored !== undefined) return { row: stored, added };
  while (stored !== undefined && taken < storedLength) columns.copyStored(stored, taken++);
  return { row: columns.finish({ profileId, kind, day }, origins), added };
}

export interface DividedDay {
  /** What is left; null where nothing is. */
  readonly row: SampleDay | null;
  /** Epoch ms, of the samples that were taken out. */
  readonly removed: readonly number[];
}

/** A stored day without what one import brought. */
export function withoutImport(stored: SampleDay, importId: string): DividedDay {
  const kept = stored.origins.filter((origin) => origin.importId !== importId);
  const newIndex = stored.origins.map((origin) => kept.indexOf(origin));
  const columns = new Columns(stored.offsets.length, stored.durations !== undefined);
  const removed: number[] = [];
  for (let index = 0; index < stored.offsets.length; index++) {
    const origin = newIndex[at(stored.originIndices, index)] as number;
    if (origin < 0) removed.push(stored.day * dayMs + (stored.offsets[index] as number));
    else columns.copyStored(stored, index, origin);
  }
  const { profileId, kind, day } = stored;
  return { row: columns.length === 0 ? null : columns.finish({ profileId, kind, day }, kept), removed };
}
