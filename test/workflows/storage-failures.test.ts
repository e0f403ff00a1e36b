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
});
