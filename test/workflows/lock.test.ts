import { beforeEach, describe, expect, it } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { listImports } from '../../src/workflows/list-imports.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { changePassphrase, isLocked, lock, lockState, removePassphrase, unlock } from '../../src/workflows/lock.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readGlucose } from '../../src/workflows/read-glucose.ts';
import { readSettings } from '../../src/workflows/read-settings.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { recordSummary } from '../../src/workflows/record-summary.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { foundIn, rawRows } from '../storage/raw-rows.ts';
import { Device, passphrase, weight } from './device.ts';
import { glucoseFile, noon } from './fake-services.ts';

let device: Device;
beforeEach(() => {
  device = new Device();
});

describe('a record without a passphrase', () => {
  it('is unprotected, and locking it does nothing', async () => {
    const services = await device.withRecord();
    expect(await lockState(services)).toBe('unprotected');
    await lock(services);
    expect(isLocked(services)).toBe(false);
    expect(await listObservations(services)).toHaveLength(1);
  });
});

describe('a record with a passphrase', () => {
  it('stays open where it was set, and is locked in every window that is opened after', async () => {
    const services = await device.protectedRecord();
    expect(await lockState(services)).toBe('unlocked');
    expect(await listObservations(services)).toHaveLength(1);
    const later = device.newWindow();
    expect(await lockState(later)).toBe('locked');
    expect(isLocked(later)).toBe(true);
  });

  it('tells and takes nothing while it is locked, but knows the settings', async () => {
    const { activeProfileId } = await readSettings(await device.protectedRecord());
    const later = device.newWindow();
    for (const refused of [
      () => listObservations(later),
      () => readGlucose(later, 0, noon),
      () => recordSummary(later),
      () => listImports(later),
      () => recordObservation(later, weight(72)),
      () => later.database.observations.count(),
      () => later.database.observations.clear(),
      () => later.database.samples.toCollection().primaryKeys(),
      () => startProfile(later),
    ])
      await expect(refused()).rejects.toMatchObject({ code: 'locked' });
    expect((await readSettings(later)).activeProfileId).toBe(activeProfileId);
    await unlock(later, passphrase);
    expect(await listObservations(later)).toMatchObject([{ value: { kilograms: 71.23 } }]);
  });

  it('opens with it, however its letters are composed, and with nothing else', async () => {
    await device.protectedRecord();
    const later = device.newWindow();
    const nothing = { code: 'wrongPassphrase', detail: undefined };
    for (const wrong of ['', 'neun katzen im Café', `${passphrase} `])
      await expect(unlock(later, wrong)).rejects.toMatchObject(nothing);
    expect(isLocked(later)).toBe(true);
    await unlock(later, passphrase.normalize('NFD'));
    expect(await lockState(later)).toBe('unlocked');
    expect(await listObservations(later)).toHaveLength(1);
  });

  it('has its key nowhere in the clear', async () => {
    const services = await device.protectedRecord();
    const key = services.database.dataKey.require();
    const { vault } = await rawRows(device.indexedDB);
    expect(
      Buffer.from(
        JSON.stringify(vault, (_, value) => (ArrayBuffer.isView(value) ? [...(value as Uint8Array)] : value)),
      ).includes([...key].join(',')),
    ).toBe(false);
    expect(foundIn(vault, [passphrase])).toEqual([]);
    expect(vault).toMatchObject([{ underPassphrase: { iterations: 600_000 } }]);
    expect(vault?.[0]).not.toHaveProperty('clear');
  });

  it('takes another passphrase only for the old one, without touching a row', async () => {
    const services = await device.protectedRecord();
    const before = (await rawRows(device.indexedDB)).observations;
    await expect(changePassphrase(services, 'wrong', 'next')).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await changePassphrase(services, passphrase, 'next');
    expect((await rawRows(device.indexedDB)).observations).toEqual(before);
    const later = device.newWindow();
    await expect(unlock(later, passphrase)).rejects.toMatchObject({ code: 'wrongPassphrase' });
    await unlock(later, 'next');
    expect(await listObservations(later)).toHaveLength(1);
  });

  it('loses it only for the passphrase', async () => {
    const services = await device.protectedRecord();
    await expect(removePassphrase(services, 'wrong')).rejects.toMatchObject({ code: 'wrongPassphrase' });
    expect(await lockState(device.newWindow())).toBe('locked');
    await removePassphrase(services, passphrase);
    const later = device.newWindow();
    expect(await lockState(later)).toBe('unprotected');
    expect(await listObservations(later)).toHaveLength(1);
  });
});

it('stores all or nothing of an import that a lock comes into', async () => {
  const services = await device.protectedRecord();
  const preview = await previewImport(services, glucoseFile(2000));
  const commit = commitImport(services, preview, { onProgress: () => services.database.dataKey.lock() });
  await expect(commit).rejects.toMatchObject({ code: 'locked' });
  await unlock(services, passphrase);
  expect(await recordSummary(services)).toMatchObject({ sensorReadings: 0, observations: 1 });
  expect(await listImports(services)).toEqual([]);
});
