import { allRows } from '../storage/backup/all-rows.ts';
import { fileKeyOfLock } from '../storage/backup/key-of-lock.ts';
import { backupStream } from '../storage/backup/write-backup.ts';
import { type LastBackup, lastBackup, noteBackup } from '../storage/backups.ts';
import { guardStorage } from '../storage/guard.ts';
import type { Services } from './services.ts';

/** Not in TypeScript's DOM types. */
interface WritableHandle extends FileSystemFileHandle {
  queryPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(options: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

export interface AutomaticBackup {
  /** The file's name, as the system shows it. */
  readonly name: string;
  /** Whether the browser wants to be asked again before the file may be written. */
  readonly needsPermission: boolean;
  readonly last: LastBackup | null;
  /** Whether it could not be written the last time: moved, or its disk is away. */
  readonly failed: boolean;
}

const dayMs = 86_400_000;

/** Null where no file was chosen. */
export function automaticBackup({ database }: Services): Promise<AutomaticBackup | null> {
  return guardStorage(async () => {
    const file = await database.backups.get('file');
    if (file?.key !== 'file') return null;
    const handle: WritableHandle = file.handle;
    return {
      name: handle.name,
      needsPermission: (await handle.queryPermission?.({ mode: 'readwrite' })) !== 'granted',
      last: await lastBackup(database.backups),
      failed: file.failedAt !== undefined,
    };
  });
}

/** From now on the backup is kept in this file. Writes it at once; what cannot be written is not kept. */
export async function keepBackupIn(services: Services, handle: FileSystemFileHandle): Promise<void> {
  await writeTo(services, handle);
  await guardStorage(() => services.database.backups.put({ key: 'file', handle }));
}

export function stopAutomaticBackup({ database }: Services): Promise<void> {
  return guardStorage(() => database.backups.delete('file'));
}

/** Asks the person, who has just pressed a button for it, and writes. False where the answer was no. */
export async function allowAndRenew(services: Services): Promise<boolean> {
  const file = await guardStorage(() => services.database.backups.get('file'));
  if (file?.key !== 'file') return false;
  const handle: WritableHandle = file.handle;
  if ((await handle.requestPermission?.({ mode: 'readwrite' })) !== 'granted') return false;
  await keepBackupIn(services, handle);
  return true;
}

/** Renews the file where it is older than a day and may be written without asking. A failure is noted, not thrown. */
export async function renewBackup(services: Services): Promise<void> {
  const { database } = services;
  const state = await automaticBackup(services);
  if (state === null || state.needsPermission) return;
  if (!state.failed && state.last !== null && services.now() - state.last.madeAt < dayMs) return;
  const file = await guardStorage(() => database.backups.get('file'));
  if (file?.key !== 'file') return;
  try {
    await writeTo(services, file.handle);
    if (state.failed) await guardStorage(() => database.backups.put({ key: 'file', handle: file.handle }));
  } catch {
    await guardStorage(() => database.backups.put({ ...file, failedAt: services.now() }));
  }
}

/** The browser writes beside the file and puts the new one in its place at the end: a kill leaves the old one whole. */
async function writeTo(services: Services, handle: FileSystemFileHandle): Promise<void> {
  const { database } = services;
  const createdAt = services.now();
  const key = await guardStorage(() => fileKeyOfLock(database));
  const file = await handle.createWritable();
  await guardStorage(() => backupStream(allRows(database), { createdAt, ...(key ? { key } : {}) }).pipeTo(file));
  await guardStorage(() => noteBackup(database.backups, { madeAt: createdAt, how: 'automatic' }));
}
