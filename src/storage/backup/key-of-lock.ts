import type { AttuneDatabase } from '../database.ts';
import { blockKey, type FileKey } from './passphrase-key.ts';

/**
 * The key of a backup that is made by itself, when nobody is there to type a passphrase: the lock's own, so that the file
 * opens with the passphrase that was the lock's when it was written. Null where no lock is set.
 */
export async function fileKeyOfLock({ vault, dataKey }: AttuneDatabase): Promise<FileKey | null> {
  const row = await vault.get('dataKey');
  if (row === undefined || 'clear' in row) return null;
  return { key: await blockKey(dataKey.require()), wrapped: row.underPassphrase };
}
