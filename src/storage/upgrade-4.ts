import type { Transaction } from 'dexie';
import type { AttuneDatabase } from './database.ts';
import { renewSummaries } from './renew-summaries.ts';
import type { VaultRow } from './vault.ts';

/**
 * From version 3, whose summaries lay one to a day, and of samples alone. They are made anew from the record; where a
 * passphrase is set, that waits until it was given.
 */
export async function upgradeTo4(database: AttuneDatabase, transaction: Transaction): Promise<void> {
  const vault: VaultRow | undefined = await transaction.table('vault').get('dataKey');
  if (vault === undefined) return;
  if (!('clear' in vault)) {
    await transaction.table('pendingWork').add({ name: 'renewSummaries', version: 1 });
    return;
  }
  database.dataKey.open(vault.clear, vault);
  await renewSummaries(database);
}
