import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { profileKind } from '../storage/profiles.ts';
import { changeSettings } from './change-settings.ts';
import type { Services } from './services.ts';

/** Activates the person's own profile, or the demo's; creates it where there is none yet. Returns its id. */
export function startProfile(
  services: Services,
  { name, demo = false }: { readonly name?: string; readonly demo?: boolean } = {},
): Promise<string> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.profiles, database.settings, async () => {
      const existing = await profileKind(database.profiles, demo);
      const profile = existing ?? {
        id: services.newId(),
        name: null,
        demo,
        createdAt: services.now(),
        details: noDetails,
        version: 2 as const,
      };
      await database.profiles.put({ ...profile, name: name ?? profile.name });
      await changeSettings(services, { activeProfileId: profile.id });
      return profile.id;
    }),
  );
}
