import type { Settings } from '../domain/settings.ts';
import { guardStorage } from '../storage/guard.ts';
import { writeSettings } from '../storage/settings.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

type Changed = Partial<Omit<Settings, 'version'>>;

/** What is not named stays. A change of a list is best made from what is kept: a screen may lack one made just before. */
export type SettingsChange = Changed | ((kept: Settings) => Changed);

export function changeSettings(services: Services, change: SettingsChange): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.settings, async () => {
      const kept = await readSettings(services);
      await writeSettings(database.settings, { ...kept, ...(typeof change === 'function' ? change(kept) : change) });
    }),
  );
}
