import { describe, expect, it } from 'vitest';
import type { Measurement } from '../../src/domain/observation.ts';
import { commitImport } from '../../src/workflows/commit-import.ts';
import { readWorkoutRecord } from '../../src/workflows/expected-for-workout.ts';
import { readPressures } from '../../src/workflows/expected-pressure.ts';
import { glucoseOverview } from '../../src/workflows/glucose-overview.ts';
import { readLearningSeries } from '../../src/workflows/learning-series.ts';
import { leaveOut, leaveOutOfReports, takeBackIn } from '../../src/workflows/leave-out.ts';
import { makeForecast } from '../../src/workflows/make-forecast.ts';
import { personalise } from '../../src/workflows/personalise.ts';
import { previewImport } from '../../src/workflows/preview-import.ts';
import { readQuality } from '../../src/workflows/read-quality.ts';
import { recordObservation } from '../../src/workflows/record-observation.ts';
import { refreshPersonalModel } from '../../src/workflows/refresh-personal-model.ts';
import { startProfile } from '../../src/workflows/start-profile.ts';
import { readNights } from '../../src/workflows/unusual-night.ts';
import { day, fakeServices, glucoseFile, hour, minute, noon } from './fake-services.ts';

async function withGlucose() {
  const services = fakeServices();
  const profileId = await startProfile(services);
  await commitImport(services, await previewImport(services, glucoseFile(600)));
  return { services, profileId };
}
const glucose = { kind: 'glucose', rule: 'jump', alsoReports: false } as const;
const countOf = (times: Float64Array, from: number, to: number) =>
  times.filter((time) => time >= from && time <= to).length;

describe('readings that are left out', () => {
  it('are not learned from, stay in the record, and are learned from again when taken back', async () => {
    const { services, profileId } = await withGlucose();
    const [from, to] = [noon - 30 * hour, noon - 29 * hour];
    const before = await readLearningSeries(services, profileId);
    const id = await leaveOut(services, { ...glucose, from, to });
    const without = await readLearningSeries(services, profileId);
    // A reading every five minutes, both ends of the hour included.
    expect(before.times.length - without.times.length).toBe(13);
    expect(countOf(without.times, from, to)).toBe(0);
    await personalise(services);
    expect(services.learner.asked.personalise[0]?.series.times.length).toBe(600 - 13);
    expect((await readQuality(services))?.sensorReadings).toBe(600);
    await takeBackIn(services, id);
    expect(await readLearningSeries(services, profileId)).toEqual(before);
  });

  it('are missing from reports only where the person said so', async () => {
    const { services } = await withGlucose();
    const readings = async () => (await glucoseOverview(services, 14))?.coverage.readings;
    const id = await leaveOut(services, { ...glucose, from: noon - 30 * hour, to: noon - 29 * hour });
    expect(await readings()).toBe(600);
    await leaveOutOfReports(services, id, true);
    expect(await readings()).toBe(587);
  });

  it('do not keep a forecast from beginning at the newest reading', async () => {
    const { services } = await withGlucose();
    await leaveOut(services, { ...glucose, from: noon - 40 * hour, to: noon });
    const outcome = await makeForecast(services);
    expect(outcome).toMatchObject({ ok: true, value: { origin: noon } });
    const { times } = services.learner.asked.forecast[0]?.series ?? { times: new Float64Array() };
    // The last four hours tell where glucose is heading; what lies before is left out.
    expect(times.at(-1)).toBe(noon);
    expect(countOf(times, noon - 40 * hour, noon - 4 * hour - 1)).toBe(0);
    expect(countOf(times, noon - 4 * hour, noon)).toBe(49);
  });

  it('of one source leave the other in', async () => {
    const { services, profileId } = await withGlucose();
    const other = glucoseFile(100, noon - 2 * minute, 'other.csv');
    await commitImport(services, await previewImport(services, other));
    const [, second] = (await services.database.imports.toArray()).sort((a, b) => b.stored - a.stored);
    const span = { from: noon - 2 * day, to: noon };
    await leaveOut(services, { ...glucose, ...span, origin: `${second?.id} ` });
    const { times } = await readLearningSeries(services, profileId);
    expect(times.length).toBe(600);
    expect(times.includes(noon)).toBe(true);
  });

  it('have the choice of method made anew', async () => {
    const { services } = await withGlucose();
    await personalise(services);
    services.clock += minute;
    expect(await refreshPersonalModel(services)).toBe(false);
    await leaveOut(services, { ...glucose, from: noon - 30 * hour, to: noon - 29 * hour });
    services.clock += minute;
    expect(await refreshPersonalModel(services)).toBe(true);
    expect(await refreshPersonalModel(services)).toBe(false);
  });

  it('of a cuff are no past of the next reading', async () => {
    const services = fakeServices();
    const profileId = await startProfile(services);
    for (const [days, systolic] of [
      [3, 128],
      [2, 199],
      [1, 131],
    ] as const)
      await recordObservation(services, {
        kind: 'bloodPressure',
        value: { systolic, diastolic: 80 },
        time: noon - days * day,
      });
    const time = noon - 2 * day;
    await leaveOut(services, {
      kind: 'bloodPressure',
      rule: 'digitPreference',
      from: time,
      to: time,
      alsoReports: false,
    });
    expect((await readPressures(services, profileId)).map(({ systolic }) => systolic)).toEqual([128, 131]);
  });

  it('of a workout, a resting rate or a night are no examples either', async () => {
    const services = fakeServices();
    const profileId = await startProfile(services);
    for (const back of [3, 2, 1]) {
      const time = noon - back * day;
      const keep = (measurement: Measurement) => recordObservation(services, { ...measurement, time });
      await keep({ kind: 'workout', value: { type: 'running', minutes: 30, averageHeartRate: 150 + back } });
      await keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 60 + back } });
      await keep({ kind: 'sleep', value: { minutesAsleep: 400 + back } });
      await keep({ kind: 'heartRateVariability', value: { rmssd: 40 + back } });
    }
    const time = noon - 2 * day;
    const kinds = ['workout', 'restingHeartRate', 'sleep', 'heartRateVariability'] as const;
    const ids = [];
    for (const kind of kinds)
      ids.push(await leaveOut(services, { kind, rule: 'jump', from: time, to: time, alsoReports: false }));
    const workouts = await readWorkoutRecord(services, profileId);
    expect(workouts.workouts.map(({ averageHeartRate }) => averageHeartRate)).toEqual([153, 151]);
    expect(workouts.restingHeartRates.map(({ beatsPerMinute }) => beatsPerMinute)).toEqual([63, 61]);
    const asleep = async () => (await readNights(services, profileId)).map(({ minutesAsleep }) => minutesAsleep);
    expect(await asleep()).toEqual([403, 401]);
    for (const id of ids) await takeBackIn(services, id);
    expect(await asleep()).toEqual([403, 402, 401]);
  });
});

describe('the look at the data', () => {
  it('finds the gap of a sensor and says nothing where nothing is', async () => {
    const services = fakeServices();
    await startProfile(services);
    expect(await readQuality(services)).toMatchObject({ sensorReadings: 0, digits: null, leftOut: [] });
    await commitImport(services, await previewImport(services, glucoseFile(100, noon - 10 * hour)));
    await commitImport(services, await previewImport(services, glucoseFile(60, noon, 'later.csv')));
    // The later file begins 4 h 55 min before noon, the earlier ends ten hours before it.
    expect((await readQuality(services))?.findings.sensorGap.map(({ size }) => size)).toEqual([305]);
  });
});
