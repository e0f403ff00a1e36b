import { allRows, countRows } from '../storage/backup/all-rows.ts';
import { newFileKey } from '../storage/backup/passphrase-key.ts';
import type { BackupRow } from '../storage/backup/row-lines.ts';
import { backupStream } from '../storage/backup/write-backup.ts';
import { noteBackup } from '../storage/backups.ts';
import { guardStorage } from '../storage/guard.ts';
import type { Services } from './services.ts';

export interface SaveBackupOptions {
  /** The file opens with it alone; without one, anyone who has the file can read it. */
  readonly passphrase?: string;
  /** Rows written so far, of all. */
  readonly onProgress?: (written: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Every profile with everything of it, as one file. `saved` notes when it was made, once it lies where it should. */
export async function saveBackup(
  services: Services,
  { passphrase, onProgress = () => {}, signal }: SaveBackupOptions = {},
): Promise<{ readonly name: string; readonly content: Blob; readonly saved: () => Promise<void> }> {
  const { database } = services;
  const createdAt = services.now();
  const total = await guardStorage(() => countRows(database));
  const key = passphrase === undefined ? undefined : await newFileKey(passphrase);
  const stream = backupStream(watched(allRows(database), total, onProgress, signal), { createdAt, key });
  const content = await guardStorage(() => new Response(stream).blob());
  return {
    name: `attune-${new Date(createdAt).toISOString().slice(0, 10)}.attune`,
    content,
    saved: () => guardStorage(() => noteBackup(database.backups, { madeAt: createdAt, how: 'saved' })),
  };
}

export async function* watched(
  rows: AsyncIterable<BackupRow>,
  total: number,
  onProgress: (written: number, total: number) => void,
  signal?: AbortSignal,
): AsyncGenerator<BackupRow> {
  let written = 0;
  for await (const row of rows) {
    signal?.throwIfAborted();
    yield row;
    onProgress(++written, total);
  }
}
