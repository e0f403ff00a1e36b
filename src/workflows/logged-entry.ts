import type { Observation } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** One entry of the active profile as it stands; null where it is not, or no longer, there. */
export function loggedEntry(services: Services, id: string): Promise<Observation | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    const observation = await services.database.observations.get(id);
    return observation !== undefined && observation.profileId === profileId ? observation : null;
  });
}
