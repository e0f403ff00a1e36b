import { defaultSettings, type Settings } from '../domain/settings.ts';
import { guardStorage } from '../storage/guard.ts';
import { readSettingsRow } from '../storage/settings.ts';
import type { Services } from './services.ts';

/** The stored settings; on a new device, what its languages suggest. */
export function readSettings(services: Services): Promise<Settings> {
  return guardStorage(async () => {
    const row = await readSettingsRow(services.database.settings);
    if (row === undefined) return defaultSettings(services.languages);
    const { key: _key, ...settings } = row;
    // What an earlier version of the app did not ask yet is as on a new device.
    return { ...defaultSettings(services.languages), ...settings };
  });
}
