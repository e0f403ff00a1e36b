import { expect, it } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { listObservations } from '../../src/workflows/list-observations.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import type { Services } from '../../src/workflows/services.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, noon } from './fake-services.ts';

const importFile = async (services: Services, file: File) =>
  commitImport(services, await previewImport(services, file));

const midnight = new Date(noon).toISOString().slice(0, 10);
const minutes = new File(
  [`timestamp,steps,data source\n${midnight}T08:00:00Z,110,Pixel Watch\n${midnight}T08:01:00Z,90,Pixel Watch\n`],
  'steps_x.csv',
);
const dayTotal = (count: number, display: string) =>
  new File(
    [
      JSON.stringify({
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code: '41950-7' }] },
        effectiveDateTime: `${midnight}T08:00:00Z`,
        valueQuantity: { value: count, unit: 'steps/day', system: 'http://unitsofmeasure.org', code: '{steps}/d' },
        device: { display },
      }),
    ],
    'export.json',
  );

it('a day’s total that was made of samples of the record is stored already; another device’s is not', async () => {
  const services = fakeServices();
  await startProfile(services);
  await importFile(services, minutes);
  const own = await previewImport(services, dayTotal(200, 'Fitbit'));
  expect(own).toMatchObject({ count: 1, alreadyStored: 1 });
  expect(await commitImport(services, own)).toMatchObject({ rowsRead: 1, stored: 0, duplicates: 1 });
  expect(await listObservations(services)).toEqual([]);
  expect(await importFile(services, dayTotal(200, 'Withings'))).toMatchObject({ stored: 1, duplicates: 0 });
});
