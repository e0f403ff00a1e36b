import { guardStorage } from '../storage/guard.ts';
import { observationsExtent } from '../storage/observations.ts';
import { oldestSampleTime, samplesExtent } from '../storage/sample-summaries.ts';
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
    const { database } = services;
    const [sensor, logged, ...others] = await Promise.all([
      samplesExtent(database, profileId, 'glucose'),
      observationsExtent(database.observations, { profileId }),
      oldestSampleTime(database, profileId, 'heartRate'),
      oldestSampleTime(database, profileId, 'steps'),
    ]);
    const oldest = [sensor?.first, logged?.first, ...others].flatMap((time) => time ?? []);
    if (oldest.length === 0) return null;
    return {
      sensorReadings: sensor?.count ?? 0,
      observations: logged?.count ?? 0,
      since: Math.min(...oldest),
    };
  });
}
