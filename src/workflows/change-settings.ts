import type { Settings } from '../domain/settings.ts';
import { guardStorage } from '../storage/guard.ts';
import { writeSettings } from '../storage/settings.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

export function changeSettings(services: Services, change: Partial<Omit<Settings, 'version'>>): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.settings, async () => {
      await writeSettings(database.settings, { ...(await readSettings(services)), ...change });
    }),
  );
}
