import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readSettings } from '../../src/workflows/read-settings.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, glucoseFile } from './fake-services.ts';

const weight = (kilograms: number) => ({ kind: 'weight', value: { kilograms } }) as const;

/** As some browsers do in a private window. */
class BlockedFactory extends IDBFactory {
  override open(): never {
    throw new DOMException('denied', 'SecurityError');
  }
}

describe('a database that cannot be used', () => {
  it('is told apart as blocked, whatever is asked of it', async () => {
    const database = new AttuneDatabase({ indexedDB: new BlockedFactory(), IDBKeyRange });
    const services = fakeServices({ database });
    await expect(readSettings(services)).rejects.toMatchObject({ code: 'storageBlocked' });
    await expect(startProfile(services)).rejects.toMatchObject({ code: 'storageBlocked' });
    await expect(recordObservation(services, weight(70))).rejects.toMatchObject({ code: 'storageBlocked' });
  });

  it('is blocked where the browser has none at all', async () => {
    const database = new AttuneDatabase({ indexedDB: undefined as never, IDBKeyRange });
    await expect(readSettings(fakeServices({ database }))).rejects.toMatchObject({ code: 'storageBlocked' });
  });

  it('is told apart as full, and keeps what it had', async () => {
    const services = fakeServices();
    await startProfile(services);
    await recordObservation(services, weight(70));
    const fail = () => {
      throw new DOMException('no space', 'QuotaExceededError');
    };
    services.database.observations.hook('creating', fail);
    await expect(recordObservation(services, weight(71))).rejects.toMatchObject({ code: 'storageFull' });
    services.database.observations.hook('creating').unsubscribe(fail);
    expect(await listObservations(services)).toMatchObject([{ value: { kilograms: 70 } }]);
  });

  it('is told apart as full where one row of many has no room', async () => {
    const services = fakeServices();
    await startProfile(services);
    const preview = await previewImport(services, glucoseFile(600));
    const noRoom = new Dexie.BulkError('2 of 3 operations failed', {
      1: new DOMException('aborted', 'AbortError'),
      2: new DOMException('no space', 'QuotaExceededError'),
    });
    vi.spyOn(services.database.samples, 'bulkPut').mockRejectedValue(noRoom);
    await expect(commitImport(services, preview)).rejects.toMatchObject({ code: 'storageFull' });
  });

  it('that a newer Attune has written is left alone', async () => {
    const indexedDB = new IDBFactory();
    const newer = new Dexie('attune', { indexedDB, IDBKeyRange });
    newer.version(99).stores({ observations: 'id', invented: 'id' });
    await newer.table('observations').add({ id: 'kept' });
    newer.close();
    const services = fakeServices({ database: new AttuneDatabase({ indexedDB, IDBKeyRange }) });
    await expect(startProfile(services)).rejects.toMatchObject({ code: 'storageFailed' });
    await newer.open();
    expect(await newer.table('observations').toArray()).toEqual([{ id: 'kept' }]);
  });
});

describe('a database that the browser has cleared', () => {
  it('is empty and takes a new record, in a window that had the old one open', async () => {
    const indexedDB = new IDBFactory();
    const services = fakeServices({ database: new AttuneDatabase({ indexedDB, IDBKeyRange }) });
    await startProfile(services, { name: 'Ada' });
    await recordObservation(services, weight(70));
    await new Dexie('attune', { indexedDB, IDBKeyRange }).delete();
    expect((await readSettings(services)).activeProfileId).toBeNull();
    expect(await listObservations(services)).toEqual([]);
    await startProfile(services);
    await recordObservation(services, weight(71));
    expect(await listObservations(services)).toMatchObject([{ value: { kilograms: 71 } }]);
  });

  it('of its key alone says that it cannot be read, and shows nothing wrong', async () => {
    const indexedDB = new IDBFactory();
    const before = fakeServices({ database: new AttuneDatabase({ indexedDB, IDBKeyRange }) });
    await startProfile(before);
    await recordObservation(before, weight(70));
    await before.database.vault.clear();
    before.database.close();
    const services = fakeServices({ database: new AttuneDatabase({ indexedDB, IDBKeyRange }) });
    await expect(listObservations(services)).rejects.toMatchObject({ code: 'storageFailed' });
  });
});
