import { describe, expect, it } from 'vitest';
import { movedAfterMeal } from '../../../../src/domain/clinical/food/moved-after-meal.ts';
import { type MovedMeal, walkEffect } from '../../../../src/domain/clinical/food/walk-effect.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { normal, seededRandom } from '../../../../src/learning/random.ts';

const meal = (rise: number, walked: boolean, change: Partial<MovedMeal> = {}): MovedMeal => ({
  ...{ rise, walked, carbohydrate: 50, level: 100, ...change },
});
const effect = (meals: readonly MovedMeal[]) => {
  const found = walkEffect(meals);
  if (!found.ok) throw new Error('there are meals enough');
  return found;
};

describe('what a walk went with', () => {
  it('is, of meals that are alike, the difference of the means with Student’s range', () => {
    // 60 to 70 by 2 without, 40 to 50 by 2 with: means 65 and 45, squares 70 each, pooled 140 / 10 = 14; t 1.812 of 10 degrees.
    const six = [0, 2, 4, 6, 8, 10];
    const found = effect([...six.map((each) => meal(60 + each, false)), ...six.map((each) => meal(40 + each, true))]);
    expect(found).toMatchObject({ walked: 6, still: 6 });
    expect(found.usual).toBe(65);
    expect(found.difference).toBeCloseTo(-20, 10);
    expect(found.high - found.difference).toBeCloseTo(1.812 * Math.sqrt(14 * (1 / 6 + 1 / 6)), 2);
  });

  it('is not what fewer carbohydrates did, nor a higher level before', () => {
    // Rise 5 + 1.2 g − 0.3 (level − 100) − 12 with a walk; walks come after the smaller meals and from higher levels.
    const meals = Array.from({ length: 16 }, (_, index) => {
      const walked = index % 2 === 0;
      const carbohydrate = walked ? 30 + index : 60 + ((index * 7) % 20);
      const level = walked ? 120 + ((index * 5) % 17) : 95 + index;
      const rise = 5 + 1.2 * carbohydrate - 0.3 * (level - 100) - (walked ? 12 : 0);
      return meal(rise, walked, { carbohydrate, level });
    });
    expect(effect(meals).difference).toBeCloseTo(-12, 6);
  });

  it('lies in its range nine times in ten', () => {
    const random = seededRandom(3);
    let covered = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const meals = Array.from({ length: 18 }, (_, index) => {
        const walked = index < 7;
        const carbohydrate = 50 + 15 * normal(random) - (walked ? 10 : 0);
        const rise = 10 + carbohydrate + 20 * normal(random) - (walked ? 15 : 0);
        return meal(rise, walked, { carbohydrate, level: 100 + 10 * normal(random) });
      });
      const { low, high } = effect(meals);
      if (low <= -15 && -15 <= high) covered += 1;
    }
    // Two standard errors of a thousand are 0.019.
    expect(Math.abs(covered / 1000 - 0.9)).toBeLessThan(0.02);
  });

  it('is not said of fewer than six of each, and a meal whose rise is not known is none', () => {
    const five = Array.from({ length: 5 }, () => meal(40, true));
    const six = Array.from({ length: 6 }, () => meal(60, false));
    expect(walkEffect([...five, ...six, meal(Number.NaN, true)])).toEqual({ ok: false, walked: 5, still: 6, need: 6 });
  });
});

describe('whether someone walked in the hour after a meal', () => {
  const minute = 60_000;
  const time = 1_000 * minute;
  const workout = (type: 'walking' | 'strength', from: number, minutes: number) =>
    ({ kind: 'workout', time: time + from * minute, value: { type, minutes } }) as Observation<'workout'>;
  const moved = (workouts: Observation<'workout'>[], steps: number | null | undefined) =>
    movedAfterMeal(time, { workouts, steps });

  it('is so with ten minutes of a walk within it, or a thousand steps', () => {
    expect(moved([workout('walking', 20, 10)], undefined)).toBe(true);
    expect(moved([workout('walking', 51, 30)], undefined)).toBeNull();
    expect(moved([workout('walking', -20, 30)], 0)).toBe(true);
    expect(moved([], 1000)).toBe(true);
  });

  it('is not so with fewer than five hundred steps, and neither one nor the other between', () => {
    expect(moved([], 499)).toBe(false);
    expect(moved([], 700)).toBeNull();
    expect(moved([workout('strength', 10, 40)], 100)).toBeNull();
  });

  it('is not known on a day without the counter that is carried on others, and taken for rest by who has none', () => {
    expect(moved([], null)).toBeNull();
    expect(moved([], undefined)).toBe(false);
  });
});
