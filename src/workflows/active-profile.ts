import { AppError } from '../domain/app-error.ts';
import { guardStorage } from '../storage/guard.ts';
import type { ProfileRow } from '../storage/profiles.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

/** Whose record is shown and written. Null while the welcome is not finished. */
export const activeProfileId = async (services: Services): Promise<string | null> =>
  (await readSettings(services)).activeProfileId;

/** The same, where the intention makes no sense without a profile. */
export async function requireProfileId(services: Services): Promise<string> {
  const id = await activeProfileId(services);
  if (id === null) throw new AppError('unknown', { missing: 'profile' });
  return id;
}

/** For the "simulated" label, and for the way out of the demo. */
export function activeProfile(services: Services): Promise<ProfileRow | null> {
  return guardStorage(async () => {
    const id = await activeProfileId(services);
    return id === null ? null : ((await services.database.profiles.get(id)) ?? null);
  });
}
