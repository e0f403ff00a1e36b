import type { Settings } from '../domain/settings.ts';
import { guardStorage } from '../storage/guard.ts';
import { writeSettings } from '../storage/settings.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

type SomeSettings = Partial<Omit<Settings, 'version'>>;

/** What is not named stays. Lists are changed from what is kept, as in a `ProfileChange`. */
export type SettingsChange = SomeSettings | ((kept: Settings) => SomeSettings);

export function changeSettings(services: Services, change: SettingsChange): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.settings, async () => {
      const kept = await readSettings(services);
      await writeSettings(database.settings, { ...kept, ...(typeof change === 'function' ? change(kept) : change) });
    }),
  );
}
