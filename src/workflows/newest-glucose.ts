import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { newestSampleTime } from '../storage/sample-summaries.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** When the newest glucose reading was taken, by the sensor or by hand, epoch ms; null where there is none. */
export async function newestGlucoseTime(services: Services, profileId: string): Promise<number | null> {
  const { database } = services;
  const sensed = await newestSampleTime(database, profileId, 'glucose');
  const [logged] = await findObservations(database.observations, { profileId, kind: 'glucose', limit: 1 });
  if (logged === undefined) return sensed;
  return Math.max(logged.time, sensed ?? Number.NEGATIVE_INFINITY);
}

/** The same for the active profile. Reads one row, however long the record: cheap enough to follow every change. */
export function newestGlucose(services: Services): Promise<number | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId === null ? null : newestGlucoseTime(services, profileId);
  });
}
