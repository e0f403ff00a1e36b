import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { AttuneDatabase } from '../../src/storage/database.ts';
import { setPassphrase } from '../../src/workflows/lock.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { type FakeServices, fakeServices } from './fake-services.ts';

export const passphrase = 'neun Katzen im Café';
export const weight = (kilograms: number) => ({ kind: 'weight', value: { kilograms } }) as const;

let ids = 0;

/** One device, on which several windows are open, or one is loaded again. */
export class Device {
  readonly indexedDB = new IDBFactory();

  /** The database of this device, and no key in memory. */
  newWindow(): FakeServices {
    const database = new AttuneDatabase({ indexedDB: this.indexedDB, IDBKeyRange });
    return fakeServices({ database, newId: () => `new-${++ids}` });
  }

  /** Of 71.23 kg. */
  async withRecord(): Promise<FakeServices> {
    const services = this.newWindow();
    await startProfile(services, { name: 'Ada' });
    await recordObservation(services, weight(71.23));
    return services;
  }

  async protectedRecord(): Promise<FakeServices> {
    const services = await this.withRecord();
    await setPassphrase(services, passphrase);
    return services;
  }
}
