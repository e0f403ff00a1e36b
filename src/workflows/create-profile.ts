import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { changeSettings } from './change-settings.ts';
import type { Services } from './services.ts';

/** Another person on this device: a record of their own, which becomes the active one. Returns its id. */
export function createProfile(services: Services, name: string): Promise<string> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.profiles, database.settings, async () => {
      const id = services.newId();
      await database.profiles.add({
        id,
        name: name.trim() || null,
        demo: false,
        createdAt: services.now(),
        details: noDetails,
        version: 2,
      });
      await changeSettings(services, { activeProfileId: id });
      return id;
    }),
  );
}
