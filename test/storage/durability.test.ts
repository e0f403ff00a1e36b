import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { askForDurability } from '../../src/storage/durability.ts';

const freshDatabase = () => new AttuneDatabase({ indexedDB: new IDBFactory(), IDBKeyRange });

afterEach(() => vi.unstubAllGlobals());

it('asks the browser to keep the data, once a visit', async () => {
  const storage = { persisted: async () => false, persist: vi.fn(async () => false) };
  vi.stubGlobal('navigator', { storage });
  const database = freshDatabase();
  await askForDurability(database);
  await askForDurability(database);
  expect(storage.persist).toHaveBeenCalledTimes(1);
});

it('does not ask where the browser keeps it already', async () => {
  const storage = { persisted: async () => true, persist: vi.fn(async () => true) };
  vi.stubGlobal('navigator', { storage });
  await askForDurability(freshDatabase());
  expect(storage.persist).not.toHaveBeenCalled();
});

it('does no harm where the browser refuses or knows nothing of it', async () => {
  vi.stubGlobal('navigator', { storage: { persisted: () => Promise.reject(new Error('no')), persist: vi.fn() } });
  await expect(askForDurability(freshDatabase())).resolves.toBeUndefined();
  vi.stubGlobal('navigator', undefined);
  await expect(askForDurability(freshDatabase())).resolves.toBeUndefined();
});
