import type { Observation } from '../domain/observation.ts';
import { readSeries } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { requireProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** A person's whole record as plain JSON, readable without Attune. */
export interface RecordCopy {
  readonly format: 'attune-record';
  readonly version: 1;
  /** ISO 8601, UTC. */
  readonly copiedAt: string;
  readonly observations: readonly Observation[];
  /** mg/dL; times ISO 8601 with the offset of the person's clock. */
  readonly sensorGlucose: readonly { readonly time: string; readonly milligramsPerDecilitre: number }[];
}

/** Everything the active profile logged and imported, oldest first. */
export function copyRecord(services: Services): Promise<RecordCopy> {
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const { glucoseChunks, observations } = services.database;
    const series = await readSeries(glucoseChunks, profileId, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
    return {
      format: 'attune-record',
      version: 1,
      copiedAt: new Date(services.now()).toISOString(),
      observations: (await findObservations(observations, { profileId })).reverse(),
      sensorGlucose: Array.from(series.times, (time, index) => ({
        time: isoWithOffset(time, series.utcOffsets[index] as number),
        milligramsPerDecilitre: series.values[index] as number,
      })),
    };
  });
}

/** 2026-11-23T07:05:00.000+01:00 */
function isoWithOffset(epoch: number, utcOffset: number): string {
  const local = new Date(epoch + utcOffset * 60_000).toISOString().slice(0, -1);
  const size = Math.abs(utcOffset);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${local}${utcOffset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
