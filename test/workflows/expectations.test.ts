import { beforeEach, describe, expect, it } from 'vitest';
import { type ExpectedTarget, placeOf } from '../../src/domain/examples/expectation.ts';
import { addSamples, sampleTables } from '../../src/storage/samples.ts';
import { expectationRecord } from '../../src/workflows/expectation-record.ts';
import { expectedForMeal, expectedForPlannedMeal } from '../../src/workflows/expected-for-meal.ts';
import { expectedForPlannedWorkout, expectedForWorkout } from '../../src/workflows/expected-for-workout.ts';
import { expectedForPressure, expectedPressureNow } from '../../src/workflows/expected-pressure.ts';
import { expectedWeight } from '../../src/workflows/expected-weight.ts';
import { packStanding } from '../../src/workflows/pack-standing.ts';
import { expectedNight, unusualNight } from '../../src/workflows/unusual-night.ts';
import { type ExampleWorld, exampleWorld } from './example-world.ts';
import { day, hour, minute, noon } from './fake-services.ts';

let world: ExampleWorld;
beforeEach(async () => {
  world = await exampleWorld();
});

const said = <T>(answer: { ok: true; value: T } | { ok: false; why: object }): T => {
  if (!answer.ok) throw new Error(`nothing is said: ${JSON.stringify(answer.why)}`);
  return answer.value;
};

const run = (minutes: number, averageHeartRate?: number) =>
  ({
    kind: 'workout',
    value: { type: 'running', minutes, metres: minutes * 160, ...(averageHeartRate ? { averageHeartRate } : {}) },
  }) as const;

/** This person's heart always beats 172 when running: far above what is typical. */
const runs = (count: number, rate = 172) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      world.keep(run(30 + (index % 3), rate + (index % 3)), noon - (count - index) * 2 * day),
    ),
  );

describe('a workout', () => {
  it('is the typical person’s, and said to be, under three own ones', async () => {
    await runs(2);
    const typical = said(await expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30 }));
    expect(typical).toMatchObject({ typical: true, learnedFrom: 2, people: 13, said: 'asked' });
  });

  it('becomes the person’s own: twenty runs at 172 to 174 bring what is expected within four beats of 173', async () => {
    await runs(20);
    const { targets, learnedFrom, typical } = said(
      await expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30, metres: 4800 }),
    );
    const [{ expected, half, ninety, actual }] = targets as [(typeof targets)[0]];
    expect([learnedFrom, typical, actual]).toEqual([20, false, null]);
    expect(Math.abs(expected - 173)).toBeLessThan(4);
    expect(ninety[0] < half[0] && half[0] < expected && expected < half[1] && half[1] < ninety[1]).toBe(true);
  });

  it('stands in the ledger before its heart rate is known, is never said anew, and is scored by it', async () => {
    await runs(12);
    const id = await world.keep(run(30), noon);
    const before = said(await expectedForWorkout(world.services, id));
    expect(before.said).toBe('ahead');
    expect(await world.services.database.expectations.count()).toBe(1);
    // A record that grows makes another forecast; what was said stays.
    await world.keep(run(40, 120), noon - hour);
    expect(said(await expectedForWorkout(world.services, id)).targets).toEqual(before.targets);
    await world.services.database.observations.update(id, { value: run(30, 160).value });
    const after = said(await expectedForWorkout(world.services, id));
    expect(after.said).toBe('foretold');
    expect(after.targets[0]).toEqual({ ...before.targets[0], actual: 160 });
    const { written, targets } = await expectationRecord(world.services, 'workout-heart-rate');
    expect(written).toBe(1);
    expect(targets[0]).toMatchObject({ scored: 1, rmse: Math.abs(160 - (before.targets[0]?.expected as number)) });
    // Twelve at 172, 173 and 174 in turn, and one at 120 an hour before: 40 from the last, 160 − 2196 / 13 from the mean.
    expect(targets[0]?.lastRmse).toBe(40);
    expect(targets[0]?.meanRmse).toBeCloseTo(2196 / 13 - 160, 6);
  });

  it('that came with its heart rate is told from what was known before it, and enters no ledger', async () => {
    const [first] = await runs(12);
    const id = await world.keep(run(30, 120), noon);
    const answer = said(await expectedForWorkout(world.services, id));
    expect([answer.said, answer.learnedFrom]).toEqual(['afterwards', 12]);
    expect(placeOf(answer.targets[0] as (typeof answer.targets)[0])).toBe('below');
    expect(said(await expectedForWorkout(world.services, first as string)).learnedFrom).toBe(0);
    expect(await world.services.database.expectations.count()).toBe(0);
  });

  it('that is meant to be done is held against the first of its kind near its time', async () => {
    await runs(6);
    await expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30, time: noon + hour });
    expect(await world.services.database.expectations.count()).toBe(0);
    const plan = { type: 'running', minutes: 30, time: noon + hour } as const;
    await expectedForPlannedWorkout(world.services, plan, { keep: true });
    await expectedForPlannedWorkout(world.services, plan, { keep: true });
    world.services.clock = noon + 5 * hour;
    await world.keep({ kind: 'workout', value: { type: 'cycling', minutes: 30, averageHeartRate: 110 } }, noon + hour);
    expect(await expectationRecord(world.services, 'workout-heart-rate')).toEqual({ written: 1, targets: [] });
    await world.keep(run(33, 150), noon + 2 * hour);
    expect((await expectationRecord(world.services, 'workout-heart-rate')).targets[0]?.scored).toBe(1);
  });

  it.each([
    ['no duration', 0, 'noDuration'],
    ['a duration that is not a number', Number.NaN, 'noDuration'],
    ['seconds where minutes are meant', 1800, 'impossibleDuration'],
  ])('with %s has no forecast, and says why', async (_, minutes, reason) => {
    await runs(6);
    expect(await expectedForPlannedWorkout(world.services, { type: 'running', minutes })).toEqual({
      ok: false,
      why: { reason },
    });
  });

  it('of someone on a beta-blocker is never the typical person’s', async () => {
    const medication = { id: 'm', name: 'Metoprolol', class: 'betaBlocker', schedule: { times: [] } } as const;
    world = await exampleWorld({ medications: [medication] });
    const ask = () => expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30 });
    expect(await ask()).toEqual({ ok: false, why: { reason: 'peopleUnlikeYou' } });
    await runs(6, 110);
    expect(said(await ask()).typical).toBe(false);
  });

  it('says nothing where six own ones all had exactly the same heart rate', async () => {
    for (let index = 0; index < 6; index++) await world.keep(run(30, 140), noon - (index + 1) * day);
    expect(await expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30 })).toEqual({
      ok: false,
      why: { reason: 'allEqual', have: 6 },
    });
  });

  it('is learned from nothing that a wrong clock has dated in the future', async () => {
    await runs(4);
    await world.keep(run(30, 90), noon + 400 * day);
    const { learnedFrom } = said(
      await expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30, time: noon + hour }),
    );
    expect(learnedFrom).toBe(4);
  });

  it('is not offered where the app comes without its pack', async () => {
    world.services.files['models/index.json'] = () => Response.json({ version: 1, packs: [] });
    expect(await expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30 })).toEqual({
      ok: false,
      why: { reason: 'notOffered' },
    });
  });

  it('refuses a pack that is not what the index says, and tries again', async () => {
    const path = 'models/workout-heart-rate-v1/weights.safetensors';
    world.services.files[path] = () => new Response(new Uint8Array(4728));
    const ask = () => expectedForPlannedWorkout(world.services, { type: 'running', minutes: 30 });
    await expect(ask()).rejects.toMatchObject({ code: 'packTampered' });
    delete world.services.files[path];
    expect((await ask()).ok).toBe(true);
    const loads = world.asked.length;
    await ask();
    expect(world.asked.length).toBe(loads);
  });
});

describe('a reading of the cuff', () => {
  const reading = (systolic: number, diastolic = 80, pulse = 62) =>
    ({ kind: 'bloodPressure', value: { systolic, diastolic, pulse } }) as const;
  const mornings = async (count: number) => {
    for (let index = count; index > 0; index--)
      await world.keep(reading(128 + ((index * 7) % 9), 78 + ((index * 5) % 6), 60 + (index % 4)), noon - index * day);
  };

  it('is expected by nobody from one reading: two are missing', async () => {
    await mornings(1);
    expect(await expectedPressureNow(world.services)).toEqual({
      ok: false,
      why: { reason: 'tooFewOwn', have: 1, need: 3 },
    });
  });

  it('is expected within the person’s own range, written down before, and held against what came', async () => {
    await mornings(20);
    const before = said(await expectedPressureNow(world.services));
    const systolic = before.targets.find(({ name }) => name === 'systolic');
    // All twenty lie from 128 to 136.
    expect(systolic?.expected).toBeGreaterThan(128);
    expect(systolic?.expected).toBeLessThan(136);
    world.services.clock = noon + 4 * minute;
    await expectedPressureNow(world.services);
    expect(await world.services.database.expectations.count()).toBe(1);
    const id = await world.keep(reading(171, 104), noon + 3 * minute);
    const after = said(await expectedForPressure(world.services, id));
    expect([after.said, after.learnedFrom]).toEqual(['foretold', 20]);
    const [upper] = after.targets as [(typeof after.targets)[0]];
    expect([upper.actual, placeOf(upper), upper.expected]).toEqual([171, 'above', systolic?.expected]);
    expect((await expectationRecord(world.services, 'blood-pressure')).targets[0]).toMatchObject({ scored: 1 });
  });

  it('does not learn from the reading of the same sitting', async () => {
    await mornings(5);
    await world.keep(reading(170), noon - 5 * minute);
    expect(said(await expectedPressureNow(world.services)).learnedFrom).toBe(5);
  });

  it('says nothing where every reading was the same', async () => {
    for (let index = 1; index <= 7; index++) await world.keep(reading(120), noon - index * day);
    expect(await expectedPressureNow(world.services)).toMatchObject({
      ok: false,
      why: { reason: 'allEqual', have: 7 },
    });
  });
});

describe('a night', () => {
  const nights = async (count: number, until = noon - 5 * hour) => {
    for (let index = count; index > 0; index--) {
      const time = until - index * day;
      await world.keep({ kind: 'sleep', value: { minutesAsleep: 430 + ((index * 13) % 40) } }, time);
      await world.keep({ kind: 'heartRateVariability', value: { rmssd: 40 + ((index * 3) % 7) } }, time);
      await world.keep({ kind: 'restingHeartRate', value: { beatsPerMinute: 58 + (index % 3) } }, time);
    }
  };

  it('of four hours after thirty of seven is unusual, and nothing is claimed of the resting heart rate', async () => {
    await nights(30);
    await world.keep({ kind: 'sleep', value: { minutesAsleep: 200 } }, noon - 5 * hour);
    await world.keep({ kind: 'heartRateVariability', value: { rmssd: 43 } }, noon - 5 * hour);
    const { targets, learnedFrom } = said(await unusualNight(world.services, '2026-03-20'));
    expect(learnedFrom).toBe(30);
    const places = Object.fromEntries(targets.map((target) => [target.name, placeOf(target)]));
    expect(places).toEqual({ 'ln RMSSD': 'usual', sleep: 'below', 'skin temperature': null });
  });

  it('says nothing before there are five own ones', async () => {
    await nights(3);
    await world.keep({ kind: 'sleep', value: { minutesAsleep: 200 } }, noon - 5 * hour);
    expect(await unusualNight(world.services, '2026-03-20')).toEqual({
      ok: false,
      why: { reason: 'tooFewOwn', have: 3, need: 5 },
    });
  });

  it('that is to come is written down once, and the one that comes is held against it', async () => {
    await nights(20, noon - 5 * hour + day);
    await expectedNight(world.services);
    await expectedNight(world.services);
    expect(await world.services.database.expectations.count()).toBe(1);
    world.services.clock = noon + day;
    await world.keep({ kind: 'sleep', value: { minutesAsleep: 444 } }, noon + day - 4 * hour);
    expect(said(await unusualNight(world.services, '2026-03-21')).said).toBe('foretold');
    const { targets } = await expectationRecord(world.services, 'recovery');
    expect(targets.map(({ name }) => name)).toEqual(['sleep']);
  });

  it('counts a nap for no night', async () => {
    await nights(10);
    await world.keep({ kind: 'sleep', value: { minutesAsleep: 440 } }, noon - 5 * hour);
    await world.keep({ kind: 'sleep', value: { minutesAsleep: 70 } }, noon - hour);
    const { targets } = said(await unusualNight(world.services, '2026-03-20'));
    expect(targets.find(({ name }) => name === 'sleep')?.actual).toBe(440);
  });
});

describe('a weight', () => {
  const weigh = (kilograms: number, time: number) => world.keep({ kind: 'weight', value: { kilograms } }, time);
  const month = async () => {
    for (let index = 30; index > 0; index--) await weigh(70 + ((index * 3) % 5) / 10, noon - index * day);
  };

  it('is not expected to change, but to come within a range that is wider for two weeks than for one', async () => {
    await month();
    const answer = await expectedWeight(world.services);
    const [week, fortnight] = said(answer).targets as readonly [ExpectedTarget, ExpectedTarget];
    expect(answer.from?.kilograms).toBeCloseTo(70.3);
    expect(week.expected).toBeCloseTo(0);
    expect(week.ninety[1]).toBeCloseTo(-week.ninety[0]);
    expect(fortnight.ninety[1]).toBeGreaterThan(week.ninety[1]);
    expect(await world.services.database.expectations.count()).toBe(1);
  });

  it('weighed once has the typical person’s range, said to be so', async () => {
    await weigh(70, noon - hour);
    expect(said(await expectedWeight(world.services))).toMatchObject({ typical: true, learnedFrom: 0, people: 13 });
  });

  it('of a year ago says nothing of next week', async () => {
    await weigh(70, noon - 300 * day);
    expect(await expectedWeight(world.services)).toEqual({ ok: false, why: { reason: 'nothingKept' } });
  });

  it('in pounds among kilograms has no forecast', async () => {
    await month();
    await weigh(155, noon - hour);
    expect(await expectedWeight(world.services)).toMatchObject({ ok: false, why: { reason: 'unitsMixed' } });
  });

  it('that never changed has none either', async () => {
    for (let index = 30; index > 0; index--) await weigh(70, noon - index * day);
    expect(await expectedWeight(world.services)).toMatchObject({ ok: false, why: { reason: 'allEqual' } });
  });
});

describe('how a pack stands with a person', () => {
  it('names from how many people and own examples, and which method erred least on the own past', async () => {
    await runs(20);
    const standing = await packStanding(world.services, 'workout-heart-rate');
    expect(standing).toMatchObject({ packId: 'workout-heart-rate-v1', people: 13, learnedFrom: 20, isYours: true });
    const errors = standing?.targets[0]?.errors ?? [];
    expect(errors.map(({ rmse }) => rmse)).toEqual(errors.map(({ rmse }) => rmse).sort((a, b) => a - b));
    // One model for all knows nothing of a heart that beats at 173 whatever the pace.
    expect(errors.at(-1)?.method).toBe('generic');
  });

  it('claims nothing of the resting heart rate, and of two packs for meals one is the person’s', async () => {
    const names = (await packStanding(world.services, 'recovery'))?.targets.map(({ name }) => name);
    expect(names).toEqual(['ln RMSSD', 'sleep', 'skin temperature']);
    expect((await packStanding(world.services, 'meal-glucose'))?.isYours).toBe(true);
    expect((await packStanding(world.services, 'meal-glucose-t1d'))?.isYours).toBe(false);
  });
});

describe('a meal', () => {
  const meal = (carbohydrate?: number) => ({ kind: 'meal', value: { text: 'rice', carbohydrate } }) as const;

  /** A sensor reads every five minutes: 100, and after each meal a hill of `rise` with its top at an hour. */
  const sensed = (from: number, to: number, meals: readonly number[], rise: number) => {
    const times = Float64Array.from(
      { length: Math.round((to - from) / (5 * minute)) + 1 },
      (_, i) => from + i * 5 * minute,
    );
    const hill = (minutes: number) =>
      minutes > 0 && minutes < 180 ? rise * Math.exp(-(((minutes - 60) / 40) ** 2)) - rise * Math.exp(-2.25) : 0;
    const values = Float32Array.from(times, (time) =>
      // No two hills are quite alike.
      meals.reduce(
        (sum, eaten, place) => sum + (1 + (place % 3) / 50) * Math.max(0, hill((time - eaten) / minute)),
        100,
      ),
    );
    const batch = { kind: 'glucose', source: null, times, values, utcOffsets: new Int16Array(times.length) } as const;
    const { database } = world.services;
    return database.transaction('rw', sampleTables(database), () => addSamples(database, world.profileId, 'i', batch));
  };

  const week = async (rise: number, until = noon) => {
    const meals = Array.from({ length: 8 }, (_, index) => noon - (8 - index) * day);
    for (const time of meals) await world.keep(meal(50), time);
    await sensed(noon - 9 * day, until, [...meals, noon], rise);
  };

  it('is expected to do what eight of the same did, is written down, and is held against what came', async () => {
    world = await exampleWorld({ conditions: ['type1Diabetes'] });
    await week(90);
    const id = await world.keep(meal(50), noon);
    const before = said(await expectedForMeal(world.services, id));
    expect([before.layout, before.said, before.learnedFrom]).toEqual(['meal-glucose-t1d', 'ahead', 8]);
    const peak = before.targets.find(({ name }) => name === 'peak rise in 3 h');
    // The hill is 90 − 90 e^−2.25 = 80 high; people's meals, which rise less, still weigh in.
    expect(peak?.expected).toBeGreaterThan(55);
    expect(peak?.expected).toBeLessThan(90);
    world.services.clock = noon + 4 * hour;
    await sensed(noon + 5 * minute, noon + 4 * hour, [noon], 90);
    const after = said(await expectedForMeal(world.services, id));
    expect(after.said).toBe('foretold');
    expect(after.targets.find(({ name }) => name === 'peak rise in 3 h')?.actual).toBeCloseTo(80.5, 0);
    expect((await expectationRecord(world.services, 'meal-glucose-t1d')).targets).toHaveLength(3);
  });

  it('is expected by its name: of porridge that always rose far and soup that never did, each goes as it went', async () => {
    const meals = Array.from({ length: 16 }, (_, index) => ({
      time: noon - (16 - index) * (day / 2),
      text: index % 2 === 0 ? 'Porridge' : 'soup',
    }));
    for (const { time, text } of meals) await world.keep({ kind: 'meal', value: { text, carbohydrate: 50 } }, time);
    const porridge = meals.filter(({ text }) => text === 'Porridge').map(({ time }) => time);
    await sensed(noon - 9 * day, noon, porridge, 90);
    // Both are asked at the same hour, of the same carbohydrate.
    const peakOf = async (name?: string) => {
      const foods = name === undefined ? undefined : [{ name, carbohydrate: 50 }];
      const { targets } = said(await expectedForPlannedMeal(world.services, { carbohydrate: 50, foods }));
      return targets.find((target) => target.name === 'peak rise in 3 h') as ExpectedTarget;
    };
    const [high, low, unnamed] = [await peakOf('porridge, hot'), await peakOf('Soup'), await peakOf()];
    const width = ({ ninety }: ExpectedTarget) => ninety[1] - ninety[0];
    expect(high.expected - low.expected).toBeGreaterThan(20);
    expect(low.expected < unnamed.expected && unnamed.expected < high.expected).toBe(true);
    expect(width(unnamed)).toBeGreaterThan(width(low));
    const part = (target: ExpectedTarget) => target.why?.parts.find(({ group }) => group === 'name')?.value as number;
    expect(part(low)).toBeLessThan(0);
    expect(part(low)).toBeCloseTo(low.expected - unnamed.expected, 6);
    expect(part(unnamed)).toBeCloseTo(0, 12);
  });

  it('is no forecast once the rise has begun: nothing is written down', async () => {
    await week(60, noon + 30 * minute);
    world.services.clock = noon + 30 * minute;
    const id = await world.keep(meal(50), noon);
    expect(said(await expectedForMeal(world.services, id)).said).toBe('asked');
    expect(await world.services.database.expectations.count()).toBe(0);
  });

  it('of someone without insulin has no claim at two hours', async () => {
    await week(40);
    const { layout, targets } = said(await expectedForPlannedMeal(world.services, { carbohydrate: 60 }));
    expect([layout, targets.map(({ name }) => name)]).toEqual(['meal-glucose', ['rise at 60 min', 'peak rise in 3 h']]);
  });

  it.each([
    ['no carbohydrates', undefined, 'noCarbohydrate'],
    ['a coffee’s milk', 4, 'hardlyAnyCarbohydrate'],
  ])('with %s has no forecast, and says why', async (_, carbohydrate, reason) => {
    await week(40);
    expect(await expectedForPlannedMeal(world.services, { carbohydrate })).toEqual({ ok: false, why: { reason } });
  });

  it('of carbohydrates in milligrams is unlike any seen', async () => {
    await week(40);
    expect(await expectedForPlannedMeal(world.services, { carbohydrate: 950 })).toMatchObject({
      ok: false,
      why: { reason: 'unlikeAnySeen' },
    });
  });

  it('without a glucose reading of the last quarter of an hour has none', async () => {
    await week(40, noon - hour);
    expect(await expectedForPlannedMeal(world.services, { carbohydrate: 60 })).toMatchObject({
      why: { reason: 'noGlucoseBefore' },
    });
  });

  it('of someone with treated type 2 diabetes and no insulin has none: nobody like that was among the people', async () => {
    world = await exampleWorld({ conditions: ['type2Diabetes'] });
    await week(40);
    expect(await expectedForPlannedMeal(world.services, { carbohydrate: 60 })).toMatchObject({
      why: { reason: 'peopleUnlikeYou' },
    });
  });
});
