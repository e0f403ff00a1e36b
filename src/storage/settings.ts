import type { Table } from 'dexie';
import type { Settings } from '../domain/settings.ts';

/** The one row of the table. */
export interface SettingsRow extends Settings {
  readonly key: 'device';
}

export type SettingsTable = Table<SettingsRow, 'device'>;
export const settingsSchema = 'key';

export const readSettingsRow = (table: SettingsTable): Promise<SettingsRow | undefined> => table.get('device');

export async function writeSettings(table: SettingsTable, settings: Settings): Promise<void> {
  await table.put({ ...settings, key: 'device' });
}
