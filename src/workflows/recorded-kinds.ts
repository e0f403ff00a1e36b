import { type ObservationKind, observationKinds } from '../domain/observation.ts';
import { sampleKinds } from '../domain/samples.ts';
import { guardStorage } from '../storage/guard.ts';
import { kindIsObserved } from '../storage/observations.ts';
import { oldestSampleTime } from '../storage/sample-summaries.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** The kinds that the active profile has at least one value of, logged or measured. */
export function recordedKinds(services: Services): Promise<ObservationKind[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    const { database } = services;
    const has = await Promise.all([
      ...observationKinds.map((kind) => kindIsObserved(database.observations, profileId, kind)),
      ...sampleKinds.map(async (kind) => (await oldestSampleTime(database, profileId, kind)) !== null),
    ]);
    const kinds = new Set([...observationKinds, ...sampleKinds].filter((_, index) => has[index]));
    return observationKinds.filter((kind) => kinds.has(kind));
  });
}
