import { type SeverePath, severePath } from '../domain/clinical/pressure/severe-path.ts';
import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { ownObservations } from './own-observations.ts';
import type { Services } from './services.ts';

/** Where the person stands after a severe reading of the last day; null without one. At any age: what is severe in an adult is no less so in a child. */
export function readSeverePath(services: Services): Promise<SeverePath | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const details = (await services.database.profiles.get(profileId))?.details ?? noDetails;
    const now = services.now();
    const observations = await ownObservations(services, { profileId, kind: 'bloodPressure', days: 2 });
    return severePath(observations, { now, conditions: details.conditions });
  });
}
