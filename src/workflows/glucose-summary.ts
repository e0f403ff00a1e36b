import { seriesExtent } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export interface GlucoseSummary {
  /** Sensor readings and those logged by hand. */
  readonly readings: number;
  /** Epoch ms. */
  readonly first: number;
  readonly last: number;
}

/** Null where the active profile has no glucose at all. */
export function glucoseSummary(services: Services): Promise<GlucoseSummary | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const sensor = await seriesExtent(services.database.glucoseChunks, profileId);
    const logged = await findObservations(services.database.observations, { profileId, kind: 'glucose' });
    const newest = logged[0]?.time;
    const oldest = logged.at(-1)?.time;
    if (newest === undefined || oldest === undefined) return sensor;
    if (sensor === null) return { readings: logged.length, first: oldest, last: newest };
    return {
      readings: sensor.readings + logged.length,
      first: Math.min(sensor.first, oldest),
      last: Math.max(sensor.last, newest),
    };
  });
}
