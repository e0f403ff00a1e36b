import { deleteProfileData } from '../storage/delete-profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { profileKind } from '../storage/profiles.ts';
import { changeSettings } from './change-settings.ts';
import type { Services } from './services.ts';

/** Deletes the demo person with everything that belongs to it, and returns to the person's own profile, if there is one. */
export function leaveDemo(services: Services): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.tables, async () => {
      const demo = await profileKind(database.profiles, true);
      if (demo !== undefined) await deleteProfileData(database, demo.id);
      const own = await profileKind(database.profiles, false);
      await changeSettings(services, { activeProfileId: own?.id ?? null });
    }),
  );
}
