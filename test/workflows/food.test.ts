import { describe, expect, it } from 'vitest';
import { addSamples, sampleTables } from '../../src/storage/samples.ts';
import { ownWalkEffect } from '../../src/workflows/own-walk-effect.ts';
import { readFood } from '../../src/workflows/read-food.ts';
import { whatIfMeal } from '../../src/workflows/what-if-meal.ts';
import { exampleWorld } from './example-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('the overview of food', () => {
  it('ranks own meals by the glucose around them', async () => {
    const { services, keep } = await exampleWorld();
    const now = services.now();
    const eat = async (back: number, text: string, rise: number) => {
      const time = now - back * day;
      await keep({ kind: 'meal', value: { text, carbohydrate: 50 } }, time);
      for (let step = -2; step <= 18; step++) {
        const value = 100 + (step > 0 ? rise * Math.sin((Math.PI * step) / 18) : 0);
        await keep(
          { kind: 'glucose', value: { milligramsPerDecilitre: Math.round(value) } },
          time + step * 10 * minute,
        );
      }
    };
    for (const [index, rise] of [80, 90, 100, 95].entries()) await eat(2 + index, 'White bread', rise);
    for (const [index, rise] of [20, 30, 35, 25].entries()) await eat(10 + index, 'Lentils', rise);
    const food = await readFood(services);
    expect(food).toMatchObject({ hasGlucose: true, own: { known: 8 } });
    expect(food?.own.responses?.map(({ name, count }) => [name, count])).toEqual([
      ['Lentils', 4],
      ['White bread', 4],
    ]);
    const [lentils, bread] = food?.own.responses ?? [];
    expect(lentils?.peak.high).toBeLessThan(bread?.peak.low ?? 0);
  });

  it('without glucose still tells what was eaten', async () => {
    const { services, keep } = await exampleWorld({ conditions: ['hypertension'] });
    for (let back = 1; back <= 3; back++) {
      await keep({ kind: 'meal', value: { text: 'oats and an apple', sodium: 200 } }, services.now() - back * day);
      await keep(
        { kind: 'meal', value: { text: 'instant noodles', sodium: 2400 } },
        services.now() - back * day + hour,
      );
    }
    const food = await readFood(services);
    expect(food).toMatchObject({ hasGlucose: false, logged: 6, own: { responses: null, known: 0 } });
    expect(food?.pattern).toMatchObject({ days: 3, sodium: 2600, salty: 1, potassium: null });
  });
});

describe('what if', () => {
  it('says why there is no forecast without glucose, and changes nothing then', async () => {
    const { services } = await exampleWorld();
    expect(await whatIfMeal(services, { carbohydrate: 50 })).toEqual({
      asPlanned: { ok: false, why: { reason: 'noGlucoseBefore' } },
      changes: [],
    });
  });

  it('expects a lower peak of less carbohydrate, by the model that ships', async () => {
    const { services, keep } = await exampleWorld();
    await keep({ kind: 'glucose', value: { milligramsPerDecilitre: 100 } }, services.now() - 20 * minute);
    await keep({ kind: 'glucose', value: { milligramsPerDecilitre: 100 } }, services.now() - 5 * minute);
    const { asPlanned, changes } = await whatIfMeal(services, { carbohydrate: 90 });
    const peak = (expected: typeof asPlanned) =>
      expected.ok ? expected.value.targets.find(({ name }) => name === 'peak rise in 3 h')?.expected : undefined;
    const less = changes.find(({ change }) => change === 'lessCarbohydrate');
    expect(changes.map(({ change }) => change)).toEqual(['lessCarbohydrate', 'twoHoursLater']);
    expect(less && peak(less.expected)).toBeLessThan(peak(asPlanned) ?? 0);
  });
});

describe('a walk after own meals', () => {
  it('is held against the meals without one, by workouts and by steps', async () => {
    const { services, profileId, keep } = await exampleWorld();
    const now = services.now();
    const eat = async (back: number, rise: number) => {
      const time = now - back * day;
      await keep({ kind: 'meal', value: { carbohydrate: 50 } }, time);
      for (let step = -2; step <= 18; step++) {
        const value = 100 + (step > 0 ? rise * Math.sin((Math.PI * step) / 18) : 0);
        await keep(
          { kind: 'glucose', value: { milligramsPerDecilitre: Math.round(value) } },
          time + step * 10 * minute,
        );
      }
      return time;
    };
    // Without a walk 60, 62, … 70; with one 40, 42, … 50: three of them a workout, three twelve hundred steps.
    for (let each = 0; each < 6; each++) await eat(2 + each, 60 + 2 * each);
    const walkedAt = [];
    for (let each = 0; each < 6; each++) walkedAt.push(await eat(10 + each, 40 + 2 * each));
    expect(await ownWalkEffect(services)).toEqual({ ok: false, walked: 0, still: 12, need: 6 });
    for (const time of walkedAt.slice(0, 3))
      await keep({ kind: 'workout', value: { type: 'walking', minutes: 15 } }, time + 20 * minute);
    const starts = walkedAt.slice(3).flatMap((time) => [10, 11, 12].map((after) => time + after * minute));
    const sorted = [...starts, ...[2, 3, 4, 5, 6, 7].map((back) => now - back * day + hour / 2)].sort((a, b) => a - b);
    await services.database.transaction('rw', sampleTables(services.database), () =>
      addSamples(services.database, profileId, 'steps', {
        ...{ kind: 'steps', source: 'watch', times: Float64Array.from(sorted) },
        values: Float32Array.from(sorted, (time) => (starts.includes(time) ? 400 : 20)),
        utcOffsets: new Int16Array(sorted.length),
        durations: Uint32Array.from(sorted, (time) => (starts.includes(time) ? 60 : 600)),
      }),
    );
    const found = await ownWalkEffect(services);
    expect(found).toMatchObject({ ok: true, walked: 6, still: 6 });
    // The sine is read every ten minutes, its top among them: means 65 and 45.
    expect(found?.ok && found.difference).toBeCloseTo(-20, 0);
  });

  it('is nothing without glucose', async () => {
    const { services, keep } = await exampleWorld();
    await keep({ kind: 'meal', value: { carbohydrate: 50 } }, services.now() - day);
    expect(await ownWalkEffect(services)).toBeNull();
  });
});
