import type { SampleBatch } from '../domain/samples.ts';
import { at, dayMs, type SampleDay } from './sample-day.ts';

/** The samples of a day, one batch per source. */
export function batchesOf(row: SampleDay): SampleBatch[] {
  const sources = [...new Set(row.origins.map(({ source }) => source))];
  return sources.flatMap((source) => {
    const ofSource = row.origins.map((origin) => origin.source === source);
    const indices: number[] = [];
    for (let index = 0; index < row.offsets.length; index++)
      if (ofSource[at(row.originIndices, index)]) indices.push(index);
    if (indices.length === 0) return [];
    const { durations } = row;
    return {
      kind: row.kind,
      source,
      times: Float64Array.from(indices, (index) => row.day * dayMs + (row.offsets[index] as number)),
      values: Float32Array.from(indices, (index) => row.values[index] as number),
      utcOffsets: Int16Array.from(indices, (index) => at(row.utcOffsets, index)),
      ...(durations ? { durations: Uint32Array.from(indices, (index) => durations[index] as number) } : {}),
    };
  });
}
