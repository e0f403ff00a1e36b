import { noDetails, type ProfileDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { requireProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export interface ProfileChange {
  /** Null or empty: without a name. */
  readonly name?: string | null;
  /**
   * A detail given as undefined is forgotten; what is not named stays. A change of a list is best made from what is kept:
   * what a screen shows may lack a change made just before.
   */
  readonly details?: Partial<ProfileDetails> | ((kept: ProfileDetails) => Partial<ProfileDetails>);
}

/** Changes what is known of the active person. */
export function changeProfile(services: Services, { name, details }: ProfileChange): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.profiles, database.settings, async () => {
      const profile = await database.profiles.get(await requireProfileId(services));
      if (profile === undefined) return;
      const kept = profile.details ?? noDetails;
      const next = { ...kept, ...(typeof details === 'function' ? details(kept) : details) };
      const known = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined));
      await database.profiles.put({
        ...profile,
        ...(name === undefined ? {} : { name: name?.trim() || null }),
        details: known as unknown as ProfileDetails,
      });
    }),
  );
}
