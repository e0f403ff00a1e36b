import { describe, expect, it, vi } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { glucoseSummary } from '../../src/workflows/glucose-summary.ts';
import { lastBackup } from '../../src/workflows/last-backup.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { measureBackends } from '../../src/workflows/measure-backends.ts';
import type { OpenedBackup } from '../../src/workflows/open-backup.ts';
import { openBackup } from '../../src/workflows/open-backup.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readSettings } from '../../src/workflows/read-settings.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { compareBackup, restoreBackup } from '../../src/workflows/restore-backup.ts';
import { saveBackup } from '../../src/workflows/save-backup.ts';
import type { Services } from '../../src/workflows/services.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { undoImport } from '../../src/workflows/undo-import.ts';
import { updateObservation } from '../../src/workflows/update-observation.ts';
import { fakeServices, glucoseFile, hour, noon } from './fake-services.ts';

const weigh = (services: Services, kilograms: number, time: number) =>
  recordObservation(services, { kind: 'weight', value: { kilograms }, time });

/** A profile with an imported day of sensor readings and two weights. */
async function someone() {
  const services = fakeServices();
  await startProfile(services);
  const imported = await commitImport(services, await previewImport(services, glucoseFile(288)));
  await weigh(services, 71, noon - 2 * hour);
  const { id } = await weigh(services, 70, noon - hour);
  return { services, importId: imported.importId, weightId: id };
}

async function backupOf(services: Services, passphrase?: string): Promise<OpenedBackup> {
  const { content } = await saveBackup(services, passphrase === undefined ? {} : { passphrase });
  return openBackup(content, passphrase);
}
const weights = async (services: Services) =>
  (await listObservations(services, { kind: 'weight' })).map(({ value }) => (value as { kilograms: number }).kilograms);

describe('a backup', () => {
  it('brings everything back on a device where nothing is, and shows whose it is', async () => {
    const { services } = await someone();
    const device = fakeServices({ newId: () => crypto.randomUUID() });
    await startProfile(device);
    const empty = (await readSettings(device)).activeProfileId;
    expect(await restoreBackup(device, await backupOf(services))).toBeGreaterThan(290);
    expect(await weights(device)).toEqual([70, 71]);
    expect(await glucoseSummary(device)).toEqual(await glucoseSummary(services));
    expect((await readSettings(device)).activeProfileId).toBe((await readSettings(services)).activeProfileId);
    expect(await device.database.profiles.get(empty as string)).toBeUndefined();
  });

  it('says nothing of how fast this device computes, which it was not made on', async () => {
    const { services } = await someone();
    await measureBackends(services);
    const device = fakeServices({ newId: () => crypto.randomUUID() });
    await startProfile(device);
    await restoreBackup(device, await backupOf(services));
    expect((await readSettings(device)).computing).toBeUndefined();

    const measured = fakeServices({ newId: () => crypto.randomUUID(), now: () => noon + hour });
    await startProfile(measured);
    await measureBackends(measured);
    await restoreBackup(measured, await backupOf(services));
    expect((await readSettings(measured)).computing?.measuredAt).toBe(noon + hour);
  });

  it('keeps imports undoable, and the same file imported again is known', async () => {
    const { services, importId } = await someone();
    const device = fakeServices();
    await restoreBackup(device, await backupOf(services));
    expect((await previewImport(device, glucoseFile(288))).alreadyStored).toBe(288);
    await undoImport(device, importId);
    expect(await glucoseSummary(device)).toBeNull();
  });

  it('adds only what is missing: restored twice it changes nothing, and what came later stays', async () => {
    const { services } = await someone();
    const opened = await backupOf(services);
    await weigh(services, 69, noon);
    expect((await compareBackup(services, opened)).conflicts).toBe(0);
    expect(await restoreBackup(services, opened)).toBe(0);
    expect(await weights(services)).toEqual([69, 70, 71]);
  });

  it('never overwrites silently: what was changed since stays, and is counted, unless the backup is preferred', async () => {
    const { services, weightId } = await someone();
    const opened = await backupOf(services);
    await updateObservation(services, weightId, { kind: 'weight', value: { kilograms: 75 } });
    expect((await compareBackup(services, opened)).conflicts).toBe(1);
    await restoreBackup(services, opened);
    expect(await weights(services)).toEqual([75, 71]);
    await restoreBackup(services, opened, { onConflict: 'takeBackup' });
    expect(await weights(services)).toEqual([70, 71]);
  });

  it('says beforehand what it would add', async () => {
    const { services } = await someone();
    const opened = await backupOf(services);
    const device = fakeServices();
    expect((await compareBackup(device, opened)).tables).toMatchObject({
      observations: { found: 2, missing: 2 },
      samples: { found: 288, missing: 288 },
      profiles: { found: 1, missing: 1 },
    });
    expect((await compareBackup(services, opened)).tables).toMatchObject({
      observations: { found: 2, missing: 0 },
      samples: { found: 288, missing: 0 },
    });
  });

  it('leaves nothing behind where it is stopped on the way or storage fails', async () => {
    const { services } = await someone();
    const opened = await backupOf(services);
    const device = fakeServices();
    const control = new AbortController();
    const stopped = restoreBackup(device, opened, { signal: control.signal, onProgress: () => control.abort() });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(await device.database.observations.count()).toBe(0);
    expect(await device.database.profiles.count()).toBe(0);
    vi.spyOn(device.database.samples, 'bulkPut').mockImplementation(() => {
      throw new DOMException('no space left', 'QuotaExceededError');
    });
    await expect(restoreBackup(device, opened)).rejects.toMatchObject({ code: 'storageFull' });
    expect(await device.database.observations.count()).toBe(0);
  });

  it('leaves out rows that no version of Attune can have written, and counts them', async () => {
    const { services } = await someone();
    const { content } = await saveBackup(services);
    const opened = await openBackup(content);
    expect(opened.unreadable).toBe(0);
    const { content: odd } = await saveBackup({
      ...services,
      database: Object.assign(Object.create(services.database), {
        mappings: { count: async () => 0 },
        table: (name: string) =>
          name === 'observations'
            ? {
                schema: { primKey: { keyPath: 'id' } },
                toCollection: () => ({
                  limit: () => ({
                    toArray: async () => [
                      { id: 'x', profileId: 'p', kind: 'weight', time: noon, utcOffset: 0, value: { kilograms: 9e9 } },
                      { id: 'y', profileId: 'p', kind: 'hacked', time: noon, utcOffset: 0, value: {} },
                    ],
                  }),
                }),
              }
            : services.database.table(name),
      }),
    } as Services);
    expect(await openBackup(odd)).toMatchObject({ unreadable: 2 });
  });

  it('notes when it was made only once it lies where it should', async () => {
    const { services } = await someone();
    const { saved, name } = await saveBackup(services);
    expect(name).toBe('attune-2026-03-20.attune');
    expect(await lastBackup(services)).toBeNull();
    await saved();
    expect(await lastBackup(services)).toMatchObject({ madeAt: noon, how: 'saved' });
  });

  it('opens with its passphrase on another device', async () => {
    const { services } = await someone();
    const device = fakeServices();
    await restoreBackup(device, await backupOf(services, 'correct horse battery'));
    expect(await weights(device)).toEqual([70, 71]);
  });
});
