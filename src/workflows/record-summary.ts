import { samplesExtent } from '../storage/day-summaries.ts';
import { guardStorage } from '../storage/guard.ts';
import { observationsExtent } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export interface RecordSummary {
  readonly sensorReadings: number;
  /** Everything that was logged one by one. */
  readonly observations: number;
  /** Of heart rate through the day and of steps. */
  readonly otherSamples: number;
  /** When the oldest of them was taken, epoch ms. */
  readonly since: number;
}

/** How much the active profile has stored; null where it is nothing. */
export function recordSummary(services: Services): Promise<RecordSummary | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const { database } = services;
    const sensor = await samplesExtent(database, profileId, 'glucose');
    const others = [
      await samplesExtent(database, profileId, 'heartRate'),
      await samplesExtent(database, profileId, 'steps'),
    ];
    const logged = await observationsExtent(database.observations, { profileId });
    const extents = [sensor, logged, ...others].flatMap((extent) => extent ?? []);
    if (extents.length === 0) return null;
    return {
      sensorReadings: sensor?.count ?? 0,
      observations: logged?.count ?? 0,
      otherSamples: others.reduce((sum, extent) => sum + (extent?.count ?? 0), 0),
      since: Math.min(...extents.map(({ first }) => first)),
    };
  });
}
