import type { Table } from 'dexie';

/** When this device was last backed up, and how. */
export interface LastBackup {
  readonly key: 'last';
  /** Epoch ms. */
  readonly madeAt: number;
  readonly how: 'saved' | 'automatic';
}

/** The file that a backup is written to by itself, where the browser lets a page keep a file. */
export interface BackupFile {
  readonly key: 'file';
  readonly handle: FileSystemFileHandle;
  /** When it could not be written the last time it was tried, epoch ms. */
  readonly failedAt?: number;
}

/** Holds no value of anyone's record: it is not sealed, since a file's handle cannot be. */
export type BackupsTable = Table<LastBackup | BackupFile, 'last' | 'file'>;
export const backupsSchema = 'key';

export async function noteBackup(table: BackupsTable, backup: Omit<LastBackup, 'key'>): Promise<void> {
  await table.put({ ...backup, key: 'last' });
}

export async function lastBackup(table: BackupsTable): Promise<LastBackup | null> {
  const row = await table.get('last');
  return row?.key === 'last' ? row : null;
}
