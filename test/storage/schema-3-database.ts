import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { wrapKey } from '../../src/storage/sealing/wrapped-key.ts';

/**
 * What version 3 as released left on a device, as it lay on the disk: rows sealed under the key in its vault. Someone at
 * five and a half hours east of UTC logged weights, two nights that overlap and a blood pressure; a watch counted steps to
 * both sides of a midnight.
 */
export const fixture3: {
  readonly stores: Record<string, string>;
  readonly tables: Record<string, Record<string, unknown>[]>;
} = JSON.parse(
  readFileSync(new URL('../fixtures/schema-3.json', import.meta.url), 'utf8'),
  (_, value: { readonly $base64?: string } | null) =>
    value?.$base64 === undefined ? value : new Uint8Array(Buffer.from(value.$base64, 'base64')),
);

/** A device that ran version 3, with a passphrase or without. */
export async function writeSchema3(indexedDB: IDBFactory, passphrase?: string): Promise<void> {
  const database = new Dexie('attune', { indexedDB, IDBKeyRange });
  database.version(3).stores(fixture3.stores);
  for (const [table, rows] of Object.entries(fixture3.tables)) await database.table(table).bulkAdd(rows);
  if (passphrase !== undefined) {
    const { clear, ...vault } = await database.table('vault').get('dataKey');
    await database.table('vault').put({ ...vault, underPassphrase: await wrapKey(clear, passphrase) });
  }
  database.close();
}
