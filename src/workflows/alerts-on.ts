import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** Whether the active person wants alerts: all that the first load asks, before anything that watches is fetched. */
export function alertsOn(services: Services): Promise<boolean> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId !== null && (await services.database.alertPlans.get(profileId))?.on === true;
  });
}
