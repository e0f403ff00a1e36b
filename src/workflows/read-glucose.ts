import { type GlucoseSeries, seriesFrom } from '../domain/glucose/series.ts';
import { guardStorage } from '../storage/guard.ts';
import { newestSampleTime } from '../storage/sample-summaries.ts';
import { readSamples } from '../storage/samples.ts';
import { activeProfileId } from './active-profile.ts';
import { loggedGlucose } from './logged-glucose.ts';
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
  const { database } = services;
  const near = { from: from - sensorNearMs, to: to + sensorNearMs };
  const sensor = await readSamples(database, { profileId, kind: 'glucose', ...near });
  const logged = await loggedGlucose(services, profileId, from, to);
  const newestSensed = await newestSampleTime(database, profileId, 'glucose');
  return mergeGlucose({ sensor, logged, newestSensed }, from, to);
}
