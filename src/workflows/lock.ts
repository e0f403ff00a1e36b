/**
 * The lock of this device: a passphrase without which nothing of the record can be read. Forgotten, it cannot be
 * replaced: then only a backup brings the record back.
 */
import { guardStorage } from '../storage/guard.ts';
import {
  addPassphrase,
  dropPassphrase,
  hasPassphrase,
  lockVault,
  openWithPassphrase,
  replacePassphrase,
} from '../storage/passphrase.ts';
import type { Services } from './services.ts';

/** `unprotected` where no passphrase is set. */
export type LockState = 'unprotected' | 'unlocked' | 'locked';

/** As it is now. A live query sees a passphrase set or removed; `watchLock` tells of locking and unlocking. */
export function lockState({ database }: Services): Promise<LockState> {
  return guardStorage(async () => {
    if (!(await hasPassphrase(database))) return 'unprotected';
    return database.dataKey.locked ? 'locked' : 'unlocked';
  });
}

/** Whether the passphrase is asked for now. True only once the database was opened, which any reading does. */
export const isLocked = ({ database }: Services): boolean => database.dataKey.locked;

/** Calls back whenever `isLocked` has changed, in this window or by another; returns how to end that. */
export const watchLock = ({ database }: Services, listener: () => void): (() => void) =>
  database.dataKey.watch(listener);

/** From now on the passphrase is asked for whenever the app starts. Throws `locked` where another window set one. */
export const setPassphrase = ({ database }: Services, passphrase: string): Promise<void> =>
  guardStorage(() => addPassphrase(database, passphrase));

/** Throws `wrongPassphrase`, and then nothing has changed. */
export const changePassphrase = ({ database }: Services, current: string, next: string): Promise<void> =>
  guardStorage(() => replacePassphrase(database, current, next));

/** Throws `wrongPassphrase`, and then nothing has changed. */
export const removePassphrase = ({ database }: Services, current: string): Promise<void> =>
  guardStorage(() => dropPassphrase(database, current));

/** Opens the record in this window. Throws `wrongPassphrase`. */
export const unlock = ({ database }: Services, passphrase: string): Promise<void> =>
  guardStorage(() => openWithPassphrase(database, passphrase));

/** Closes the record in every window, where a passphrase is set. */
export const lock = ({ database }: Services): Promise<void> => guardStorage(() => lockVault(database));
