import { type GlucoseReading, type GlucoseSeries, seriesFrom } from '../domain/glucose/series.ts';
import { newestTime, readSeries } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import { mergeGlucose, sensorNearMs } from './merge-glucose.ts';
import type { Services } from './services.ts';

/**
 * Glucose taken in [from, to): the sensor's readings, and those logged by hand where no sensor reading lies within
 * five minutes.
 */
export function readGlucose(services: Services, from: number, to: number): Promise<GlucoseSeries> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId === null ? seriesFrom([]) : readProfileGlucose(services, profileId, from, to);
  });
}

export async function readProfileGlucose(
  services: Services,
  profileId: string,
  from: number,
  to: number,
): Promise<GlucoseSeries> {
  const { glucoseChunks, observations } = services.database;
  const sensor = await readSeries(glucoseChunks, profileId, from - sensorNearMs, to + sensorNearMs);
  const logged = await findObservations(observations, { profileId, kind: 'glucose', from, to });
  const readings = logged.flatMap((observation): GlucoseReading[] =>
    observation.kind === 'glucose'
      ? [{ time: observation.time, value: observation.value.milligramsPerDecilitre, utcOffset: observation.utcOffset }]
      : [],
  );
  const newestSensed = await newestTime(glucoseChunks, profileId);
  return mergeGlucose({ sensor, logged: readings, newestSensed }, from, to);
}
