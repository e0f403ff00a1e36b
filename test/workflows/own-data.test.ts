import { describe, expect, it } from 'vitest';
import { addSeries } from '../../src/storage/glucose-chunks.ts';
import { copyRecord } from '../../src/workflows/copy-record.ts';
import { eraseDevice } from '../../src/workflows/erase-device.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { recordSummary } from '../../src/workflows/record-summary.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { fakeServices, hour, minute, noon } from './fake-services.ts';

/** Two sensor readings around noon, on a clock 3 h 30 min behind UTC; two weights. */
async function someRecord() {
  const services = fakeServices();
  const profileId = await startProfile(services);
  await addSeries(services.database.glucoseChunks, profileId, 'file', {
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

describe('the copy of a record', () => {
  it('holds everything, oldest first, and survives JSON', async () => {
    const copy = await copyRecord(await someRecord());
    expect(JSON.parse(JSON.stringify(copy))).toEqual(copy);
    expect(copy.observations.map(({ time }) => time)).toEqual([noon - 2 * hour, noon - hour]);
    expect(copy.sensorGlucose.map(({ milligramsPerDecilitre }) => milligramsPerDecilitre)).toEqual([100, 104]);
  });

  it('gives times on the person’s clock that name the same instant', async () => {
    const { sensorGlucose } = await copyRecord(await someRecord());
    expect(sensorGlucose[1]?.time).toBe('2026-03-20T08:30:00.000-03:30');
    expect(Date.parse(sensorGlucose[1]?.time ?? '')).toBe(noon);
  });
});

it('leaves nothing of any profile after everything was deleted', async () => {
  const services = await someRecord();
  await startProfile(services, { demo: true });
  await eraseDevice(services);
  await services.database.open();
  for (const table of services.database.tables) expect([table.name, await table.count()]).toEqual([table.name, 0]);
});
