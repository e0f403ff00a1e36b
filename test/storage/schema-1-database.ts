import { readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';

/**
 * What version 1 as released left on a device: its stores, and every table with rows that its own workflows wrote. Two
 * imports share a day, one of them a sensor's export.
 */
export const fixture: {
  readonly stores: Record<string, string>;
  readonly tables: Record<string, Record<string, unknown>[]>;
} = JSON.parse(
  readFileSync(new URL('../fixtures/schema-1.json', import.meta.url), 'utf8'),
  (_, value: Record<string, number[]>) => {
    const [type, numbers] = Object.entries(value ?? {})[0] ?? [];
    switch (type) {
      case '$Uint32Array':
        return Uint32Array.from(numbers as number[]);
      case '$Float32Array':
        return Float32Array.from(numbers as number[]);
      case '$Int16Array':
        return Int16Array.from(numbers as number[]);
      case '$Uint16Array':
        return Uint16Array.from(numbers as number[]);
      default:
        return value;
    }
  },
);

/** A device that ran version 1. */
export async function writeSchema1(indexedDB: IDBFactory): Promise<void> {
  const database = new Dexie('attune', { indexedDB, IDBKeyRange });
  database.version(1).stores(fixture.stores);
  for (const [table, rows] of Object.entries(fixture.tables)) await database.table(table).bulkAdd(rows);
  database.close();
}
