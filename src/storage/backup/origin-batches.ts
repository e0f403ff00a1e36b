import type { SampleBatch } from '../../domain/samples.ts';
import { at, dayMs, type SampleDay } from '../sample-day.ts';

/** The samples of a stored day, one batch per import and source that brought them. */
export function originBatches(row: SampleDay): { readonly importId: string; readonly batch: SampleBatch }[] {
  return row.origins.flatMap(({ importId, source }, origin) => {
    const indices: number[] = [];
    for (let index = 0; index < row.offsets.length; index++)
      if (at(row.originIndices, index) === origin) indices.push(index);
    if (indices.length === 0) return [];
    const { durations } = row;
    const batch: SampleBatch = {
      kind: row.kind,
      source,
      times: Float64Array.from(indices, (index) => row.day * dayMs + (row.offsets[index] as number)),
      values: Float32Array.from(indices, (index) => row.values[index] as number),
      utcOffsets: Int16Array.from(indices, (index) => at(row.utcOffsets, index)),
      ...(durations ? { durations: Uint32Array.from(indices, (index) => durations[index] as number) } : {}),
    };
    return { importId, batch };
  });
}
