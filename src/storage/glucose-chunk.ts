/** Sensor glucose is stored in one row per profile and UTC day, the readings in typed arrays. */
import type { GlucoseReading } from '../domain/glucose/series.ts';

export const dayMs = 86_400_000;

export interface GlucoseChunk {
  readonly profileId: string;
  /** Days since the epoch, UTC. */
  readonly day: number;
  /** Milliseconds since the day began, strictly ascending. */
  readonly offsets: Uint32Array;
  /** mg/dL */
  readonly values: Float32Array;
  /** Local time minus UTC, minutes. */
  readonly utcOffsets: Int16Array;
  /** For each reading, which of `importIds` brought it: an import can be undone reading by reading. */
  readonly importIndices: Uint16Array;
  readonly importIds: readonly string[];
  readonly version: 1;
}

/** A reading of a chunk, with the import that brought it. */
export interface StoredReading extends GlucoseReading {
  readonly importId: string;
}

/** Packs the readings of one profile and UTC day, given in time order, into one row. */
export function packChunk(profileId: string, day: number, readings: readonly StoredReading[]): GlucoseChunk {
  const importIds = [...new Set(readings.map(({ importId }) => importId))];
  const indices = new Map(importIds.map((importId, index) => [importId, index]));
  const start = day * dayMs;
  return {
    profileId,
    day,
    offsets: Uint32Array.from(readings, ({ time }) => time - start),
    values: Float32Array.from(readings, ({ value }) => value),
    utcOffsets: Int16Array.from(readings, ({ utcOffset }) => utcOffset),
    importIndices: Uint16Array.from(readings, ({ importId }) => indices.get(importId) as number),
    importIds,
    version: 1,
  };
}

export const unpackChunk = (chunk: GlucoseChunk): StoredReading[] =>
  Array.from(chunk.offsets, (offset, index) => ({
    time: chunk.day * dayMs + offset,
    value: chunk.values[index] as number,
    utcOffset: chunk.utcOffsets[index] as number,
    importId: chunk.importIds[chunk.importIndices[index] as number] as string,
  }));
