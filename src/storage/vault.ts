import { bytesToHex } from '@noble/ciphers/utils.js';
import { liveQuery, type Subscription, type Table } from 'dexie';
import type { AttuneDatabase } from './database.ts';
import type { DataKey, KeyState } from './sealing/data-key.ts';
import type { WrappedKey } from './sealing/wrapped-key.ts';

interface VaultBase extends KeyState {
  readonly key: 'dataKey';
  readonly version: 1;
}

export interface ClearVault extends VaultBase {
  readonly clear: Uint8Array;
}

export interface PassphraseVault extends VaultBase {
  readonly underPassphrase: WrappedKey;
}

/** Where the data key lies: as it is, or under a passphrase. One row, so that every change of it is one write. */
export type VaultRow = ClearVault | PassphraseVault;

export type VaultTable = Table<VaultRow, 'dataKey'>;
export const vaultSchema = 'key';

export const newVault = (): ClearVault => ({
  key: 'dataKey',
  keyId: bytesToHex(crypto.getRandomValues(new Uint8Array(8))),
  clear: crypto.getRandomValues(new Uint8Array(32)),
  locks: 0,
  version: 1,
});

/** The vault; made, with a key, where there is none yet. Two windows that open at once agree on one. */
export const openVault = (table: VaultTable): PromiseLike<VaultRow> =>
  table.db.transaction('rw', table, async () => {
    const known = await table.get('dataKey');
    if (known !== undefined) return known;
    const made = newVault();
    await table.add(made);
    return made;
  });

/** Brings what this window knows of the key in line with the vault, now and whenever any window changes it. */
export async function followVault({ vault, dataKey }: AttuneDatabase): Promise<Subscription> {
  follow(dataKey, (await vault.get('dataKey')) ?? (await openVault(vault)));
  return liveQuery(() => vault.get('dataKey')).subscribe({
    next: (row) => row && follow(dataKey, row),
    // A database that was closed or deleted is told of by what reads from it.
    error: () => {},
  });
}

function follow(dataKey: DataKey, row: VaultRow): void {
  if ('clear' in row) dataKey.open(row.clear, row);
  else dataKey.lockUnless(row);
}
