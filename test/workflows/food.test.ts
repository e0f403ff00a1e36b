import { describe, expect, it } from 'vitest';
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
