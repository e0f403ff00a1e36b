import { describe, expect, it } from 'vitest';
import type { ProfileDetails } from '../../src/domain/profile.ts';
import { readExercise } from '../../src/workflows/read-exercise.ts';
import { readSafety } from '../../src/workflows/read-safety.ts';
import { exampleWorld } from './example-world.ts';

const minute = 60_000;
const day = 1440 * minute;

async function runner() {
  const world = await exampleWorld({ birthYear: 1986 });
  const now = world.services.now();
  for (let back = 1; back <= 12; back++)
    await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 58 + (back % 3) } }, now - back * day);
  await world.keep({ kind: 'workout', value: { type: 'running', minutes: 40, averageHeartRate: 150 } }, now - 3 * day);
  return { ...world, now };
}

describe('the overview of exercise', () => {
  it('is nothing before there is a person', async () => {
    const { services } = await exampleWorld();
    await services.database.settings.clear();
    expect(await readExercise(services)).toBeNull();
    expect(await readSafety(services)).toEqual([]);
  });

  it('has zones between the median resting rate and the maximum of the age', async () => {
    const { services, now } = await runner();
    const age = new Date(now).getUTCFullYear() - 1986;
    const overview = await readExercise(services);
    const { zones } = overview ?? {};
    if (!zones || typeof zones === 'string') throw new Error('zones are known');
    expect(zones).toMatchObject({ resting: 59, restingReadings: 12, betaBlocker: false });
    expect(zones.maximum.beatsPerMinute).toBeCloseTo(208 - 0.7 * age, 10);
    expect(overview?.week.minutes).toMatchObject({ vigorous: 40, equivalent: 80 });
  });

  it('says which of year of birth and resting rate is missing', async () => {
    const without = await exampleWorld();
    expect((await readExercise(without.services))?.zones).toBe('birthYear');
    const resting = await exampleWorld({ birthYear: 1986 });
    expect((await readExercise(resting.services))?.zones).toBe('restingHeartRate');
  });

  it('lowers the maximum on a beta-blocker, by which workouts are weighed, and shows effort in place of zones', async () => {
    const world = await exampleWorld({
      birthYear: 1986,
      medications: [{ id: 'm', name: 'Bisoprolol', class: 'betaBlocker', schedule: { times: [480] } }],
    });
    await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 55 } }, world.services.now() - day);
    expect(await readExercise(world.services)).toMatchObject({
      ...{ effort: 'betaBlocker', pace: null, zones: { betaBlocker: true, maximum: { formula: 'brawner' } } },
    });
  });

  it('weighs no workout by the heart rate of a pacemaker or of atrial fibrillation', async () => {
    const intensityOf = async (details: Partial<ProfileDetails>) => {
      const world = await exampleWorld({ birthYear: 1986, ...details });
      const now = world.services.now();
      await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 58 } }, now - day);
      await world.keep(
        { kind: 'workout', value: { type: 'walking', minutes: 30, averageHeartRate: 165 } },
        now - 2 * day,
      );
      const overview = await readExercise(world.services);
      return [overview?.effort, overview?.week.workouts[0]?.intensity];
    };
    expect(await intensityOf({})).toEqual([null, { intensity: 'vigorous', from: 'heartRate' }]);
    for (const condition of ['pacemaker', 'atrialFibrillation'] as const)
      expect(await intensityOf({ conditions: [condition] })).toEqual([
        ...[condition, { intensity: 'moderate', from: 'type' }],
      ]);
    expect((await intensityOf({ conditions: ['pregnancy'] }))[1]).toMatchObject({ from: 'heartRate' });
  });

  it('knows how the heart answers to speed from ten runs that say both, and nothing from runs without a distance', async () => {
    const { services, keep, now } = await runner();
    const run = (metres: number | undefined, averageHeartRate: number, back: number) =>
      keep({ kind: 'workout', value: { type: 'running', minutes: 30, metres, averageHeartRate } }, now - back * day);
    for (let back = 1; back <= 10; back++) await run(undefined, 140 + back, back);
    expect((await readExercise(services))?.pace).toBeNull();
    // 8 to 12.5 km/h at 80 + 6 beats a km/h.
    for (let each = 0; each < 10; each++) await run(4000 + 250 * each, 80 + 6 * (8 + each / 2), 12 + each);
    const pace = (await readExercise(services))?.pace;
    expect(pace).toMatchObject({ type: 'running', response: { count: 10, speeds: [8, 12.5] } });
    expect(pace?.response.slope).toBeCloseTo(6, 6);
  });

  it('takes a maximum that was reached in five workouts of the last year, but not on a beta-blocker', async () => {
    const reached = async (details: { readonly medications?: ProfileDetails['medications'] }, daysAgo: number) => {
      const world = await exampleWorld({ birthYear: 1986, ...details });
      const now = world.services.now();
      await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 55 } }, now - day);
      for (const [index, maximumHeartRate] of [188, 190, 192, 194, 196].entries())
        await world.keep(
          { kind: 'workout', value: { type: 'running', minutes: 30, maximumHeartRate } },
          now - (daysAgo + index) * day,
        );
      const zones = (await readExercise(world.services))?.zones;
      return typeof zones === 'object' ? zones.maximum : zones;
    };
    const betaBlocker = { id: 'm', name: 'Bisoprolol', class: 'betaBlocker', schedule: { times: [480] } } as const;
    expect(await reached({}, 40)).toEqual({ beatsPerMinute: 194, spread: 0, formula: 'measured' });
    expect(await reached({}, 400)).toMatchObject({ formula: 'tanaka' });
    expect(await reached({ medications: [betaBlocker] }, 40)).toMatchObject({ formula: 'brawner' });
  });

  it('knows weeks without a workout as rest where the first one of all was years ago', async () => {
    const { services, keep, now } = await runner();
    expect((await readExercise(services))?.week.daily.filter((load) => load === null)).toHaveLength(31);
    await keep({ kind: 'workout', value: { type: 'running', minutes: 40 } }, now - 900 * day);
    expect((await readExercise(services))?.week.daily.filter((load) => load === null)).toEqual([]);
  });

  it('proposes rest with a fever, and nothing after a severe reading', async () => {
    const { services, keep, now } = await runner();
    await keep({ kind: 'temperature', value: { celsius: 38.6 } }, now - 60 * minute);
    expect((await readExercise(services))?.next).toBe('excluded');
    const severe = await runner();
    await severe.keep({ kind: 'bloodPressure', value: { systolic: 186, diastolic: 121 } }, severe.now - minute);
    expect((await readExercise(severe.services))?.next).toBe('excluded');
  });

  it('proposes an easier day when the resting rate of this morning is above the usual', async () => {
    const { services, keep, now } = await runner();
    await keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 72 } }, now - 60 * minute);
    const overview = await readExercise(services);
    expect(overview?.advice).toEqual({ effort: 'easy', reasons: ['restingRateAbove'] });
    expect(overview?.next).toMatchObject({ type: 'walking', intensity: 'light', reason: 'easyDay' });
  });

  it('does not take a rate that was raised for a fortnight for usual, and says what usual was', async () => {
    const world = await exampleWorld();
    const now = world.services.now();
    for (let back = 55; back >= 0; back--) {
      const raised = back < 14 ? 7 : 0;
      const beatsPerMinute = 56 + (back % 3) + raised;
      await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute } }, now - back * day - 60 * minute);
    }
    const overview = await readExercise(world.services);
    expect(overview?.advice.effort).toBe('easy');
    // Median 57, and three beats to either side at least.
    expect(overview?.restingRate).toEqual({ value: 63, low: 54, high: 60, word: 'above' });
  });
});

describe('what the record asks for', () => {
  it('does not take the pulse of a run, or of the hour after it, for one at rest', async () => {
    const { services, keep, now } = await runner();
    await keep({ kind: 'workout', value: { type: 'running', minutes: 30 } }, now - 60 * minute);
    await keep({ kind: 'heartRate', value: { beatsPerMinute: 150 } }, now - 20 * minute);
    expect(await readSafety(services)).toEqual([]);
    const resting = await runner();
    await resting.keep({ kind: 'heartRate', value: { beatsPerMinute: 135 } }, now - 20 * minute);
    expect(await readSafety(resting.services)).toMatchObject([{ code: 'veryFastPulse', severity: 'now' }]);
  });

  it('takes the pulse that a cuff reported, and a sensor’s newest glucose', async () => {
    const { services, keep, now } = await runner();
    await keep({ kind: 'bloodPressure', value: { systolic: 128, diastolic: 80, pulse: 138 } }, now - 20 * minute);
    await keep({ kind: 'glucose', value: { milligramsPerDecilitre: 48 } }, now - 5 * minute);
    expect((await readSafety(services)).map(({ code }) => code).sort()).toEqual(['veryFastPulse', 'veryLowGlucose']);
  });
});
