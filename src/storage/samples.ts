import Dexie, { type Collection, type Table } from 'dexie';
import type { SampleBatch, SampleKind, SampleSeries } from '../domain/samples.ts';
import type { AttuneDatabase } from './database.ts';
import { mergeDay, withoutImport } from './merge-sample-day.ts';
import { batchesOf } from './sample-batches.ts';
import { at, type DaySlice, dayMs, daysOf, type SampleDay, type SampleDayKey } from './sample-day.ts';
import { summariseSamples } from './summarise-samples.ts';

export type SamplesTable = Table<SampleDay, SampleDayKey>;
export const samplesSchema = '[profileId+kind+day], *importIds';

/** Tables that a transaction needs when it writes samples. */
export const sampleTables = (database: AttuneDatabase) => [database.samples, database.sampleSummaries];

export interface SampleQuery {
  readonly profileId: string;
  readonly kind: SampleKind;
  /** Epoch ms, inclusive. */
  readonly from: number;
  /** Epoch ms, exclusive. */
  readonly to: number;
}

/**
 * Adds the samples that are not there yet, and returns how many those are: glucose and heart rate at a time that has
 * none, steps whose start, duration and source none has. Runs inside the caller's transaction over `sampleTables`. Times
 * are stored to the millisecond.
 */
export async function addSamples(
  database: AttuneDatabase,
  profileId: string,
  importId: string,
  batch: SampleBatch,
): Promise<number> {
  let stored = 0;
  for (const slices of someAtOnce(daysOf(batch))) {
    const keys = keysOf(profileId, slices);
    const known = await database.samples.bulkGet(keys);
    const changed = slices
      .map((slice, index) => mergeDay(known[index], slice, { profileId, importId }))
      .map(({ row, added }, index) => ({ key: keys[index] as SampleDayKey, row, added }))
      .filter(({ added }) => added > 0);
    await database.samples.bulkPut(changed.map(({ row }) => row));
    await summariseSamples(database, changed);
    stored += changed.reduce((sum, { added }) => sum + added, 0);
  }
  return stored;
}

/** How many samples of a batch are stored already. */
export async function countStoredSamples(
  database: AttuneDatabase,
  profileId: string,
  batch: SampleBatch,
): Promise<number> {
  let count = 0;
  for (const slices of someAtOnce(daysOf(batch))) {
    const known = await database.samples.bulkGet(keysOf(profileId, slices));
    for (const [index, slice] of slices.entries()) {
      if (known[index] === undefined) continue;
      count += slice.end - slice.start - mergeDay(known[index], slice, { profileId, importId: '' }).added;
    }
  }
  return count;
}

/** Takes out what one import brought, and returns the times of it. Runs inside the caller's transaction. */
export async function removeImportedSamples(
  database: AttuneDatabase,
  importId: string,
): Promise<{ readonly kind: SampleKind; readonly times: readonly number[] }[]> {
  const removed: { kind: SampleKind; times: readonly number[] }[] = [];
  const keys = await database.samples.where('importIds').equals(importId).primaryKeys();
  for (const batch of someAtOnce(keys)) {
    const days = await database.samples.bulkGet(batch);
    const divided = batch.flatMap((key, index) => {
      const day = days[index];
      return day === undefined ? [] : { key, ...withoutImport(day, importId) };
    });
    await database.samples.bulkPut(divided.flatMap(({ row }) => row ?? []));
    await database.samples.bulkDelete(divided.flatMap(({ key, row }) => (row === null ? [key] : [])));
    await summariseSamples(database, divided);
    for (const { key, removed: times } of divided) removed.push({ kind: key[1], times });
  }
  return removed;
}

/** The samples taken in [from, to), in time order; of steps, those that begin then, of all sources. */
export async function readSamples(database: AttuneDatabase, query: SampleQuery): Promise<SampleSeries> {
  const days = await daysBetween(database.samples, query).toArray();
  const spans = days.map((day) => ({ day, ...indicesBetween(day, query.from, query.to) }));
  const total = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const times = new Float64Array(total);
  const values = new Float32Array(total);
  const utcOffsets = new Int16Array(total);
  const durations = query.kind === 'steps' ? new Uint32Array(total) : undefined;
  let length = 0;
  for (const { day, start, end } of spans) {
    values.set(day.values.subarray(start, end), length);
    if (day.durations) durations?.set(day.durations.subarray(start, end), length);
    for (let index = start; index < end; index++, length++) {
      times[length] = day.day * dayMs + (day.offsets[index] as number);
      utcOffsets[length] = at(day.utcOffsets, index);
    }
  }
  return { times, values, utcOffsets, ...(durations ? { durations } : {}) };
}

/** The same apart by source, a day at a time: one batch per day and source, days in order. */
export async function readSampleBatches(database: AttuneDatabase, query: SampleQuery): Promise<SampleBatch[]> {
  const days = await daysBetween(database.samples, query).toArray();
  return days.flatMap(batchesOf).flatMap((batch) => {
    const within = batch.times.map((time) => (time >= query.from && time < query.to ? 1 : 0));
    const kept = <T extends Float64Array | Float32Array | Int16Array | Uint32Array>(column: T): T =>
      column.filter((_, index) => within[index] === 1) as T;
    if (within.every((inside) => inside === 1)) return batch;
    if (within.every((inside) => inside === 0)) return [];
    const { times, values, utcOffsets, durations } = batch;
    return {
      ...batch,
      times: kept(times),
      values: kept(values),
      utcOffsets: kept(utcOffsets),
      ...(durations ? { durations: kept(durations) } : {}),
    };
  });
}

const daysBetween = (table: SamplesTable, { profileId, kind, from, to }: SampleQuery): Collection<SampleDay> =>
  table
    .where('[profileId+kind+day]')
    .between(
      [profileId, kind, Number.isFinite(from) ? Math.floor(from / dayMs) : Dexie.minKey],
      [profileId, kind, Number.isFinite(to) ? Math.floor(to / dayMs) : Dexie.maxKey],
      true,
      true,
    );

/** Which samples of a day were taken in [from, to). */
function indicesBetween({ day, offsets }: SampleDay, from: number, to: number): { start: number; end: number } {
  const firstAtOrAfter = (time: number) => {
    let low = 0;
    let high = offsets.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (day * dayMs + (offsets[middle] as number) < time) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const start = firstAtOrAfter(from);
  return { start, end: Math.max(start, firstAtOrAfter(to)) };
}

const keysOf = (profileId: string, slices: readonly DaySlice[]) =>
  slices.map(({ batch, day }) => [profileId, batch.kind, day] as SampleDayKey);

/** A month of days at a time: years of samples pass without all of them in memory twice. */
export function* someAtOnce<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += 32) yield items.slice(start, start + 32);
}
