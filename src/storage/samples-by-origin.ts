import type { SampleSeries } from '../domain/samples.ts';
import type { AttuneDatabase } from './database.ts';
import { originBatches } from './sample-batches.ts';
import { dayMs, type SampleOrigin } from './sample-day.ts';
import type { SampleQuery } from './samples.ts';

/** What one import and source brought, in time order. */
export interface OriginSamples extends SampleOrigin {
  readonly series: SampleSeries;
}

/** The samples of the days that [from, to) touches, apart by what brought them: whole days, for looking rather than adding up. */
export async function readSamplesByOrigin(
  { samples }: AttuneDatabase,
  { profileId, kind, from, to }: SampleQuery,
): Promise<OriginSamples[]> {
  const days = await samples
    .where('[profileId+kind+day]')
    .between([profileId, kind, Math.floor(from / dayMs)], [profileId, kind, Math.floor(to / dayMs)], true, true)
    .toArray();
  const byOrigin = new Map<string, { readonly origin: SampleOrigin; readonly parts: SampleSeries[] }>();
  for (const { importId, batch } of days.flatMap(originBatches)) {
    const key = JSON.stringify([importId, batch.source]);
    const known = byOrigin.get(key) ?? { origin: { importId, source: batch.source }, parts: [] };
    known.parts.push(batch);
    byOrigin.set(key, known);
  }
  return Array.from(byOrigin.values(), ({ origin, parts }) => ({ ...origin, series: joined(parts) }));
}

const joined = (parts: readonly SampleSeries[]): SampleSeries => ({
  times: Float64Array.from(parts.flatMap(({ times }) => Array.from(times))),
  values: Float32Array.from(parts.flatMap(({ values }) => Array.from(values))),
  utcOffsets: Int16Array.from(parts.flatMap(({ utcOffsets }) => Array.from(utcOffsets))),
});
