import { describe, expect, it } from 'vitest';
import { components, mealResponses, type NamedMeal } from '../../../../src/domain/clinical/food/meal-responses.ts';

const meals = (name: string, peaks: readonly number[]): NamedMeal[] =>
  peaks.map((peak, index) => ({ name, time: index, rise60: peak - 10, rise120: peak / 2, peak }));

describe('the variances of own meals', () => {
  it('are those of the analysis of variance, worked by hand', () => {
    // Means 40 and 80, grand 60; within 4 x 100 / 2 = 200; between (2 x 800 - 200) / 2 = 700.
    const { within, between, grand } = components([
      [30, 50],
      [70, 90],
    ]);
    expect([within, between, grand]).toEqual([200, 700, 60]);
  });

  it('have nothing between meals where they do not differ', () => {
    expect(
      components([
        [30, 50],
        [50, 30],
      ]).between,
    ).toBe(0);
  });
});

describe('own meals by their rise', () => {
  it('stand in order, the lowest first, under the name last written', () => {
    const responses = mealResponses([
      ...meals('White bread', [90, 100, 110]),
      ...meals('Oats, milk', [40, 50, 60]),
      { name: 'oats,  Milk ', time: 9, rise60: 40, rise120: 20, peak: 50 },
    ]);
    expect(responses?.map(({ name, count }) => [name, count])).toEqual([
      ['oats,  Milk ', 4],
      ['White bread', 3],
    ]);
    expect(responses?.[1]).toMatchObject({ rise60: 90, rise120: 50 });
  });

  it('are drawn to the mean of all the more, the fewer times they were eaten', () => {
    const responses = mealResponses([...meals('A', [90, 110]), ...meals('B', [40, 60, 40, 60, 40, 60, 40, 60])]);
    const [b, a] = responses ?? [];
    expect(a?.peak.mean).toBeLessThan(100);
    expect(100 - (a?.peak.mean ?? 0)).toBeGreaterThan((b?.peak.mean ?? 0) - 50);
    const width = (response = a) => (response?.peak.high ?? 0) - (response?.peak.low ?? 0);
    expect(width(a)).toBeGreaterThan(width(b));
  });

  it('are all alike where their own scatter explains every difference', () => {
    const responses = mealResponses([...meals('A', [20, 100, 60]), ...meals('B', [30, 60, 93])]);
    expect(new Set(responses?.map(({ peak }) => peak.mean)).size).toBe(1);
  });

  it('are not ranked from fewer than six outcomes, nor one that was eaten once', () => {
    expect(mealResponses(meals('A', [20, 30, 40, 50, 60]))).toBeNull();
    const once = mealResponses([...meals('A', [20, 30, 40, 50, 60]), ...meals('B', [90])]);
    expect(once?.map(({ name }) => name)).toEqual(['A']);
  });

  it('leave out what has no name or no outcome', () => {
    expect(mealResponses([...meals('', [1, 2, 3, 4]), ...meals('A', [20, 30, Number.NaN])])).toBeNull();
  });
});
