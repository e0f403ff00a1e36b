import Dexie, { type Collection, type Table } from 'dexie';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { dayMs, type GlucoseChunk, packChunk, type StoredReading, unpackChunk } from './glucose-chunk.ts';

export type GlucoseChunksTable = Table<GlucoseChunk, [string, number]>;
export const glucoseChunksSchema = '[profileId+day], *importIds';

const chunksBetween = (
  table: GlucoseChunksTable,
  profileId: string,
  from: number,
  to: number,
): Collection<GlucoseChunk> =>
  table
    .where('[profileId+day]')
    .between(
      [profileId, Number.isFinite(from) ? Math.floor(from / dayMs) : Dexie.minKey],
      [profileId, Number.isFinite(to) ? Math.floor(to / dayMs) : Dexie.maxKey],
      true,
      true,
    );

/** The readings taken in [from, to), in time order. */
export async function readSeries(
  table: GlucoseChunksTable,
  profileId: string,
  from: number,
  to: number,
): Promise<GlucoseSeries> {
  const chunks = await chunksBetween(table, profileId, from, to).toArray();
  const total = chunks.reduce((sum, chunk) => sum + chunk.offsets.length, 0);
  const times = new Float64Array(total);
  const values = new Float32Array(total);
  const utcOffsets = new Int16Array(total);
  let length = 0;
  for (const chunk of chunks) {
    const start = chunk.day * dayMs;
    for (const [index, offset] of chunk.offsets.entries()) {
      const time = start + offset;
      if (time < from || time >= to) continue;
      times[length] = time;
      values[length] = chunk.values[index] as number;
      utcOffsets[length] = chunk.utcOffsets[index] as number;
      length++;
    }
  }
  return { times: times.slice(0, length), values: values.slice(0, length), utcOffsets: utcOffsets.slice(0, length) };
}

/** When the newest reading was taken, epoch ms; null where there is none. */
export async function newestTime(table: GlucoseChunksTable, profileId: string): Promise<number | null> {
  const chunk = await chunksBetween(table, profileId, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).last();
  const offset = chunk?.offsets.at(-1);
  return chunk === undefined || offset === undefined ? null : chunk.day * dayMs + offset;
}

/** Number of readings and the time of the first and the last; null where there is none. */
export async function seriesExtent(
  table: GlucoseChunksTable,
  profileId: string,
): Promise<{ readings: number; first: number; last: number } | null> {
  let readings = 0;
  let first = Number.NaN;
  let last = Number.NaN;
  await chunksBetween(table, profileId, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).each((chunk) => {
    if (chunk.offsets.length === 0) return;
    const start = chunk.day * dayMs;
    if (readings === 0) first = start + (chunk.offsets[0] as number);
    last = start + (chunk.offsets.at(-1) as number);
    readings += chunk.offsets.length;
  });
  return readings === 0 ? null : { readings, first, last };
}

/** The chunks of a series given in time order: [day, first index, end index). */
function* daysOf(times: Float64Array): Generator<[day: number, start: number, end: number]> {
  let start = 0;
  while (start < times.length) {
    const day = Math.floor((times[start] as number) / dayMs);
    let end = start + 1;
    while (end < times.length && (times[end] as number) < (day + 1) * dayMs) end++;
    yield [day, start, end];
    start = end;
  }
}

/** How many of these times (ascending) already have a reading. */
export async function countStored(table: GlucoseChunksTable, profileId: string, times: Float64Array): Promise<number> {
  let stored = 0;
  for (const batch of batches([...daysOf(times)])) {
    const chunks = await table.bulkGet(batch.map(([day]) => [profileId, day]));
    for (const [index, [day, start, end]] of batch.entries()) {
      const known = new Set(chunks[index]?.offsets);
      if (known.size === 0) continue;
      for (const time of times.subarray(start, end)) if (known.has(time - day * dayMs)) stored++;
    }
  }
  return stored;
}

/**
 * Adds the readings at times that have none yet, and returns how many those are. Runs inside the caller's transaction.
 * Times are stored to the millisecond.
 */
export async function addSeries(
  table: GlucoseChunksTable,
  profileId: string,
  importId: string,
  series: GlucoseSeries,
): Promise<number> {
  let stored = 0;
  for (const batch of batches([...daysOf(series.times)])) {
    const existing = await table.bulkGet(batch.map(([day]) => [profileId, day]));
    const changed: GlucoseChunk[] = [];
    for (const [index, [day, start, end]] of batch.entries()) {
      const chunk = existing[index];
      const known = new Set(chunk?.offsets);
      const added: StoredReading[] = [];
      for (let at = start; at < end; at++) {
        const time = series.times[at] as number;
        if (known.has(time - day * dayMs)) continue;
        added.push({ time, value: series.values[at] as number, utcOffset: series.utcOffsets[at] as number, importId });
      }
      if (added.length === 0) continue;
      const kept = chunk === undefined ? [] : unpackChunk(chunk);
      changed.push(
        packChunk(
          profileId,
          day,
          [...kept, ...added].sort((a, b) => a.time - b.time),
        ),
      );
      stored += added.length;
    }
    await table.bulkPut(changed);
  }
  return stored;
}

/** Takes out what one import brought, and returns the times of it. Runs inside the caller's transaction. */
export async function removeImported(table: GlucoseChunksTable, importId: string): Promise<number[]> {
  const removed: number[] = [];
  const keys = await table.where('importIds').equals(importId).primaryKeys();
  for (const batch of batches(keys)) {
    const chunks = (await table.bulkGet(batch)).flatMap((chunk) => chunk ?? []);
    const remaining: GlucoseChunk[] = [];
    const emptied: [string, number][] = [];
    for (const chunk of chunks) {
      const readings = unpackChunk(chunk);
      const kept = readings.filter((reading) => reading.importId !== importId);
      for (const reading of readings) if (reading.importId === importId) removed.push(reading.time);
      if (kept.length === 0) emptied.push([chunk.profileId, chunk.day]);
      else remaining.push(packChunk(chunk.profileId, chunk.day, kept));
    }
    await table.bulkPut(remaining);
    await table.bulkDelete(emptied);
  }
  return removed;
}

/** A hundred days at a time: years of readings pass without all of them in memory twice. */
function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += 100) yield items.slice(start, start + 100);
}
