import { deleteProfileData } from '../storage/delete-profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { changeSettings } from './change-settings.ts';
import { listProfiles } from './list-profiles.ts';
import type { Services } from './services.ts';

/** Deletes a person with everything that belongs to them. The oldest of the others becomes active; without one, the welcome returns. */
export function removeProfile(services: Services, id: string): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.tables, async () => {
      await deleteProfileData(database, id);
      const [other] = await listProfiles(services);
      await changeSettings(services, { activeProfileId: other?.id ?? null });
    }),
  );
}
