import { AppError } from '../domain/app-error.ts';
import { guardStorage } from '../storage/guard.ts';
import { changeSettings } from './change-settings.ts';
import type { Services } from './services.ts';

/** From now on this person's record is shown and written. */
export function switchProfile(services: Services, id: string): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.profiles, database.settings, async () => {
      if ((await database.profiles.get(id)) === undefined) throw new AppError('unknown', { missing: 'profile' });
      await changeSettings(services, { activeProfileId: id });
    }),
  );
}
