import type { SampleBatch } from '../domain/samples.ts';
import { at, dayMs, type SampleDay } from './sample-day.ts';

/** The samples of a stored day, one batch per source. */
export function batchesOf(row: SampleDay): SampleBatch[] {
  const sources = new Set(row.origins.map(({ source }) => source));
  return [...sources].flatMap((source) => batchFrom(row, source, (origin) => row.origins[origin]?.source === source));
}

/** The same apart by the import that brought them as well. */
export const originBatches = (row: SampleDay): { readonly importId: string; readonly batch: SampleBatch }[] =>
  row.origins.flatMap(({ importId, source }, index) =>
    batchFrom(row, source, (origin) => origin === index).map((batch) => ({ importId, batch })),
  );

/** The samples whose origin, an index of the row's origins, is meant; none where there are none. */
function batchFrom(row: SampleDay, source: string | null, isMeant: (origin: number) => boolean): SampleBatch[] {
  const meant = row.origins.map((_, origin) => isMeant(origin));
  const indices: number[] = [];
  for (let index = 0; index < row.offsets.length; index++) if (meant[at(row.originIndices, index)]) indices.push(index);
  if (indices.length === 0) return [];
  const { durations } = row;
  return [
    {
      kind: row.kind,
      source,
      times: Float64Array.from(indices, (index) => row.day * dayMs + (row.offsets[index] as number)),
      values: Float32Array.from(indices, (index) => row.values[index] as number),
      utcOffsets: Int16Array.from(indices, (index) => at(row.utcOffsets, index)),
      ...(durations ? { durations: Uint32Array.from(indices, (index) => durations[index] as number) } : {}),
    },
  ];
}
