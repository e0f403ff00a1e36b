import { guardStorage } from '../storage/guard.ts';
import type { ProfileRow } from '../storage/profiles.ts';
import type { Services } from './services.ts';

export type { ProfileRow };

/** The people on this device, oldest first, without the simulated one. */
export function listProfiles({ database }: Services): Promise<ProfileRow[]> {
  return guardStorage(async () =>
    (await database.profiles.toArray())
      .filter(({ demo }) => !demo)
      .sort((a, b) => a.createdAt - b.createdAt || a.id.localeCompare(b.id)),
  );
}
