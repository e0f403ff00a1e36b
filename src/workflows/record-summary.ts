import { seriesExtent } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export interface RecordSummary {
  readonly sensorReadings: number;
  /** Everything that was logged one by one. */
  readonly observations: number;
  /** When the oldest of them was taken, epoch ms. */
  readonly since: number;
}

/** How much the active profile has stored; null where it is nothing. */
export function recordSummary(services: Services): Promise<RecordSummary | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const { glucoseChunks, observations } = services.database;
    const sensor = await seriesExtent(glucoseChunks, profileId);
    const logged = await findObservations(observations, { profileId });
    const oldest = logged.at(-1)?.time;
    if (sensor === null && oldest === undefined) return null;
    return {
      sensorReadings: sensor?.readings ?? 0,
      observations: logged.length,
      since: Math.min(sensor?.first ?? Number.POSITIVE_INFINITY, oldest ?? Number.POSITIVE_INFINITY),
    };
  });
}
