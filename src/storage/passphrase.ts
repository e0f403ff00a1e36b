/**
 * The passphrase of this device. Each change rewrites the one row of the vault, so that a kill at any moment leaves it
 * before or after; the rows stay as they are, since the data key under it stays the same.
 */
import { AppError } from '../domain/app-error.ts';
import type { AttuneDatabase } from './database.ts';
import { doPendingWork } from './renew-summaries.ts';
import { unwrapKey, wrapKey } from './sealing/wrapped-key.ts';
import { openVault, type PassphraseVault, type VaultRow } from './vault.ts';

export async function hasPassphrase({ vault }: AttuneDatabase): Promise<boolean> {
  const row = await vault.get('dataKey');
  return row !== undefined && 'underPassphrase' in row;
}

/** The first passphrase. Where there is one already, set in another window, it throws `locked`. */
export async function addPassphrase(database: AttuneDatabase, passphrase: string): Promise<void> {
  const row = await openVault(database.vault);
  if (!('clear' in row)) throw new AppError('locked');
  const { clear, ...state } = row;
  await replace(database, row, { ...state, underPassphrase: await wrapKey(clear, passphrase) });
}

/** Throws `wrongPassphrase`. */
export async function replacePassphrase(database: AttuneDatabase, current: string, next: string): Promise<void> {
  const { row, key } = await openedVault(database, current);
  await replace(database, row, { ...row, underPassphrase: await wrapKey(key, next) });
}

/** Throws `wrongPassphrase`. */
export async function dropPassphrase(database: AttuneDatabase, current: string): Promise<void> {
  const { row, key } = await openedVault(database, current);
  const { underPassphrase: _wrapped, ...state } = row;
  await replace(database, row, { ...state, clear: key });
}

/** Brings the data key into the memory of this window. Throws `wrongPassphrase`. */
export async function openWithPassphrase(database: AttuneDatabase, passphrase: string): Promise<void> {
  const vault = await database.vault.get('dataKey');
  if (vault === undefined || 'clear' in vault) return;
  const { row, key } = await openedVault(database, passphrase);
  database.dataKey.open(key, row);
  await doPendingWork(database);
}

/** Takes the data key out of the memory of every window; where no passphrase is set, nothing. */
export async function lockVault({ vault, dataKey }: AttuneDatabase): Promise<void> {
  const locked = await vault.db.transaction('rw', vault, async () => {
    const row = await vault.get('dataKey');
    if (row === undefined || 'clear' in row) return false;
    await vault.put({ ...row, locks: row.locks + 1 });
    return true;
  });
  if (locked) dataKey.lock();
}

async function openedVault({ vault }: AttuneDatabase, passphrase: string) {
  const row = await vault.get('dataKey');
  if (row === undefined || 'clear' in row) throw new AppError('wrongPassphrase');
  return { row: row satisfies PassphraseVault, key: await unwrapKey(row.underPassphrase, passphrase) };
}

/** The derivation takes long, and is awaited outside a transaction: another window may have changed the vault meanwhile. */
const replace = ({ vault }: AttuneDatabase, read: VaultRow, next: VaultRow): PromiseLike<void> =>
  vault.db.transaction('rw', vault, async () => {
    const now = await vault.get('dataKey');
    if (now === undefined || !sameVault(now, read)) throw new AppError('wrongPassphrase');
    await vault.put({ ...next, locks: now.locks });
  });

function sameVault(a: VaultRow, b: VaultRow): boolean {
  if (a.keyId !== b.keyId) return false;
  if ('clear' in a || 'clear' in b) return 'clear' in a && 'clear' in b;
  return a.underPassphrase.wrapped.every((byte, index) => byte === b.underPassphrase.wrapped[index]);
}
