import type { Table } from 'dexie';
import type { Settings } from '../domain/settings.ts';

/** The one row of the table. */
export interface SettingsRow extends Settings {
  readonly key: 'device';
}

export type SettingsTable = Table<SettingsRow, 'device'>;
export const settingsSchema = 'key';

/**
 * By a query, not a `get`: Dexie shares the answer to a query among all live ones that ask it, and nearly every one begins
 * with the settings. It follows their changes as it does any other's.
 */
export const readSettingsRow = (table: SettingsTable): Promise<SettingsRow | undefined> =>
  table.where('key').equals('device').first();

export async function writeSettings(table: SettingsTable, settings: Settings): Promise<void> {
  await table.put({ ...settings, key: 'device' });
}
