import { describe, expect, it } from 'vitest';
import { addSamples } from '../../src/storage/samples.ts';
import { eraseDevice } from '../../src/workflows/erase-device.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { recordSummary } from '../../src/workflows/record-summary.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, hour, minute, noon } from './fake-services.ts';

/** Two sensor readings around noon, on a clock 3 h 30 min behind UTC; two weights. */
async function someRecord() {
  const services = fakeServices();
  const profileId = await startProfile(services);
  await addSamples(services.database, profileId, 'file', {
    kind: 'glucose',
    source: null,
    times: Float64Array.of(noon - 5 * minute, noon),
    values: Float32Array.of(100, 104),
    utcOffsets: Int16Array.of(-210, -210),
  });
  for (const hoursAgo of [2, 1])
    await recordObservation(services, {
      kind: 'weight',
      value: { kilograms: 70 + hoursAgo },
      time: noon - hoursAgo * hour,
    });
  return services;
}

describe('the summary of a record', () => {
  it('counts sensor readings apart from logged values, since the oldest of all', async () => {
    expect(await recordSummary(await someRecord())).toEqual({
      sensorReadings: 2,
      observations: 2,
      since: noon - 2 * hour,
    });
  });

  it('is nothing where nothing is stored', async () => {
    const services = fakeServices();
    expect(await recordSummary(services)).toBeNull();
    await startProfile(services);
    expect(await recordSummary(services)).toBeNull();
  });
});

it('leaves nothing of any profile after everything was deleted', async () => {
  const services = await someRecord();
  await startProfile(services, { demo: true });
  await eraseDevice(services);
  await services.database.open();
  // The vault holds a new key, and nothing that it would open.
  const tables = services.database.tables.filter(({ name }) => name !== 'vault');
  for (const table of tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
});
