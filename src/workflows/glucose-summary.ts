import { guardStorage } from '../storage/guard.ts';
import { observationsExtent } from '../storage/observations.ts';
import { samplesExtent } from '../storage/sample-summaries.ts';
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
    const { database } = services;
    const sensor = await samplesExtent(database, profileId, 'glucose');
    const logged = await observationsExtent(database.observations, { profileId, kind: 'glucose' });
    const both = [sensor, logged].flatMap((extent) => extent ?? []);
    if (both.length === 0) return null;
    return {
      readings: both.reduce((sum, { count }) => sum + count, 0),
      first: Math.min(...both.map(({ first }) => first)),
      last: Math.max(...both.map(({ last }) => last)),
    };
  });
}
