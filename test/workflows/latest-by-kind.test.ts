import { describe, expect, it } from 'vitest';
import { addSamples } from '../../src/storage/samples.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { latestByKind } from '../../src/workflows/latest-by-kind.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { day, fakeServices, glucoseFile, hour, minute, noon } from './fake-services.ts';

async function withPressures(pressures: readonly (readonly [number, number])[]) {
  const services = fakeServices();
  await startProfile(services);
  for (const [index, [systolic, diastolic]] of pressures.entries()) {
    const time = noon - (pressures.length - 1 - index) * day;
    await recordObservation(services, { kind: 'bloodPressure', value: { systolic, diastolic }, time });
  }
  return services;
}

const nine = [120, 121, 122, 123, 124, 125, 126, 127, 128].map((systolic) => [systolic, systolic - 40] as const);

describe('the latest of each kind', () => {
  it('is empty without a profile or without values', async () => {
    expect(await latestByKind(fakeServices())).toEqual({});
    expect(await latestByKind(await withPressures([]))).toEqual({});
  });

  it('compares the newest value with the tenth to ninetieth percentile of the month before it', async () => {
    const { bloodPressure } = await latestByKind(await withPressures([...nine, [140, 84]]));
    expect(bloodPressure).toMatchObject({
      time: noon,
      measurement: { kind: 'bloodPressure', value: { systolic: 140, diastolic: 84 } },
      usual: { low: expect.closeTo(120.8), high: expect.closeTo(127.2) },
      usualSecondary: { low: expect.closeTo(80.8), high: expect.closeTo(87.2) },
      word: 'above',
    });
    expect(bloodPressure?.recent).toHaveLength(10);
    expect(bloodPressure?.recent.at(-1)).toEqual({ time: noon, value: 140, secondary: 84 });
  });

  it('names the diastolic pressure where only that is unusual', async () => {
    expect((await latestByKind(await withPressures([...nine, [124, 70]]))).bloodPressure?.word).toBe('below');
    expect((await latestByKind(await withPressures([...nine, [124, 84]]))).bloodPressure?.word).toBe('usual');
  });

  it('says nothing of what is usual from fewer than eight values', async () => {
    expect((await latestByKind(await withPressures(nine.slice(0, 8)))).bloodPressure).toMatchObject({
      usual: null,
      word: null,
    });
  });

  it('keeps the sensor apart from logged glucose, with at most thirty recent values', async () => {
    const services = fakeServices();
    await startProfile(services);
    await commitImport(services, await previewImport(services, glucoseFile(400)));
    const { sensorGlucose, glucose } = await latestByKind(services);
    expect(glucose).toBeUndefined();
    expect(sensorGlucose?.recent).toHaveLength(30);
    expect(sensorGlucose).toMatchObject({
      time: noon,
      measurement: { value: { milligramsPerDecilitre: 179 } },
      word: 'above',
    });
  });

  it('reads no more than the kinds that are asked for', async () => {
    const services = await withPressures(nine);
    await recordObservation(services, { kind: 'weight', value: { kilograms: 71 }, time: noon });
    expect(Object.keys(await latestByKind(services, ['weight', 'steps']))).toEqual(['weight']);
  });

  it('reaches back beyond the month for thirty recent values', async () => {
    const services = fakeServices();
    await startProfile(services);
    for (let weeks = 0; weeks < 40; weeks++)
      await recordObservation(services, {
        kind: 'weight',
        value: { kilograms: 70 + weeks },
        time: noon - weeks * 7 * day,
      });
    const { weight } = await latestByKind(services);
    expect(weight?.recent.map(({ value }) => value)).toEqual(Array.from({ length: 30 }, (_, index) => 99 - index));
  });

  it('counts the steps of a day by the clock where they were counted', async () => {
    const services = fakeServices({ timeZone: 'Asia/Kolkata' });
    const profileId = await startProfile(services);
    // Half past five ahead: 18:20 UTC is ten to midnight, ten minutes of steps on either side.
    const evening = noon - day + 6 * hour + 20 * minute;
    await addSamples(services.database, profileId, 'file', {
      kind: 'steps',
      source: null,
      times: Float64Array.of(evening, evening + 2 * hour),
      values: Float32Array.of(600, 50),
      utcOffsets: Int16Array.of(330, 330),
      durations: Uint32Array.of(1200, 60),
    });
    expect((await latestByKind(services)).steps).toMatchObject({
      measurement: { kind: 'steps', value: { count: 350 } },
      recent: [{ value: 300 }, { value: 350 }],
      soFar: true,
    });
  });
});
