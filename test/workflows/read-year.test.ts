import { expect, it } from 'vitest';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { createProfile } from '../../src/workflows/create-profile.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { joinYears, readLoggedYear, readSensedYear, yearOf } from '../../src/workflows/read-year.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { day, fakeServices, glucoseFile, hour, noon } from './fake-services.ts';

const today = Math.floor(noon / day);
const year = { fromDay: today - 364, toDay: today };

it('has a point for each day of the year that has a value, of this person alone', async () => {
  const services = fakeServices();
  await startProfile(services);
  const weigh = (daysAgo: number, kilograms: number) =>
    recordObservation(services, { kind: 'weight', value: { kilograms }, time: noon - daysAgo * day });
  await weigh(0, 71);
  await weigh(200, 75);
  await weigh(364, 76);
  await weigh(365, 99);
  await recordObservation(services, { kind: 'weight', value: { kilograms: 73 }, time: noon - hour });
  expect(await readLoggedYear(services, year)).toEqual([
    {
      kind: 'weight',
      sensed: false,
      points: [
        { day: today - 364, value: 76, low: 76, high: 76 },
        { day: today - 200, value: 75, low: 75, high: 75 },
        { day: today, value: 72, low: 71, high: 73 },
      ],
    },
  ]);
  await createProfile(services, 'Ben');
  expect(await readLoggedYear(services, year)).toEqual([]);
});

it('reads what a sensor measured from the days summed up', async () => {
  const services = fakeServices();
  await startProfile(services);
  // 100, 101 … 111, the last at noon.
  await commitImport(services, await previewImport(services, glucoseFile(12)));
  expect(await readSensedYear(services, year)).toEqual([
    { kind: 'glucose', sensed: true, points: [{ day: today, value: 105.5, low: 100, high: 111 }] },
  ]);
});

it('takes steps that were logged only for days that no device counted', () => {
  const steps = (sensed: boolean, ...days: [at: number, count: number][]) => ({
    kind: 'steps' as const,
    sensed,
    points: days.map(([at, value]) => ({ day: at, value, low: value, high: value })),
  });
  const [joined, ...others] = joinYears([steps(true, [1, 5000], [3, 6000])], [steps(false, [1, 4000], [2, 7000])]);
  expect(joined?.points.map(({ day: at, value }) => [at, value])).toEqual([
    [1, 5000],
    [2, 7000],
    [3, 6000],
  ]);
  expect(others).toEqual([]);
});

it('keeps the course of a sensor’s glucose and of a meter’s apart', () => {
  const of = (sensed: boolean) => ({ kind: 'glucose' as const, sensed, points: [] });
  expect(yearOf([of(true), of(false)], 'glucose')?.sensed).toBe(false);
  expect(yearOf([of(false), of(true)], 'sensorGlucose')?.sensed).toBe(true);
  expect(yearOf([of(true)], 'glucose')).toBeUndefined();
});
