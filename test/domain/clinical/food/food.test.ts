import { describe, expect, it } from 'vitest';
import {
  dashPattern,
  dashTargets,
  type EatenDay,
  sodiumLimits,
} from '../../../../src/domain/clinical/food/dash-pattern.ts';
import { eatenDays } from '../../../../src/domain/clinical/food/eaten-days.ts';
import { recognisedGroups } from '../../../../src/domain/clinical/food/food-groups.ts';
import type { Observation } from '../../../../src/domain/observation.ts';

describe('the groups that a meal names', () => {
  it('are read from English words', () => {
    expect(recognisedGroups('Salmon, rice and broccoli with spinach, an apple')).toEqual({
      grains: 1,
      vegetables: 2,
      fruit: 1,
      leanMeat: 1,
    });
  });

  it('are read from Chinese words, each once', () => {
    expect(recognisedGroups('米饭，西红柿炒鸡蛋，青菜')).toEqual({ grains: 1, vegetables: 2, leanMeat: 1 });
  });

  it('name salty and sweet things as well', () => {
    expect(recognisedGroups('instant noodles with ham, then cake')).toMatchObject({ salty: 2, sweets: 1 });
    expect(recognisedGroups('方便面，奶茶')).toMatchObject({ salty: 1, sweets: 1 });
  });

  it('are the same for a meal in either language', () => {
    const same: readonly (readonly [string, string])[] = [
      ['Cheese sandwich', '奶酪三明治'],
      ['Toast with jam', '果酱吐司'],
      ['Chicken salad with beans', '鸡肉豆子沙拉'],
      ['Tofu with vegetables and noodles', '豆腐蔬菜炒面'],
      ['Oatmeal with berries', '燕麦配莓果'],
      ['Chickpea curry with rice', '鹰嘴豆咖喱饭'],
    ];
    for (const [english, chinese] of same)
      expect(recognisedGroups(chinese), chinese).toEqual(recognisedGroups(english));
  });

  it('count neither a treatment of a low as sweets and fruit, nor biscuits as grains', () => {
    expect(recognisedGroups('葡萄糖片')).toEqual({});
    expect(recognisedGroups('饼干')).toEqual({ sweets: 1 });
  });

  it('are none where no word is known', () => {
    expect(recognisedGroups('leftovers')).toEqual({});
  });
});

describe('days against DASH', () => {
  const day = (portions: EatenDay['portions'], more: Partial<EatenDay> = {}): EatenDay => ({
    meals: 3,
    portions,
    withSodium: 0,
    ...more,
  });

  it('are counted by the day, nuts and sweets by the week', () => {
    const pattern = dashPattern([
      day({ vegetables: 2, sweets: 1 }),
      day({ vegetables: 3, sweets: 1 }),
      day({ vegetables: 4, sweets: 1, nutsAndLegumes: 2 }),
    ]);
    const of = (group: string) => pattern?.groups.find((each) => each.group === group);
    expect(of('vegetables')).toMatchObject({ portions: 3, low: 4, high: 5, word: 'short' });
    expect(of('sweets')).toMatchObject({ portions: 7, high: 5, per: 'week', word: 'over' });
    expect(of('nutsAndLegumes')?.portions).toBeCloseTo(14 / 3, 10);
    expect(of('nutsAndLegumes')?.word).toBe('within');
    expect(of('leanMeat')?.word).toBe('within');
  });

  // NHLBI, DASH Eating Plan at 2,000 kcal: portions a day, of the last two a week; of a food to keep low no portion is too few.
  it.each([
    ['grains', 6, 8, 'day'],
    ['vegetables', 4, 5, 'day'],
    ['fruit', 4, 5, 'day'],
    ['dairy', 2, 3, 'day'],
    ['leanMeat', 0, 6, 'day'],
    ['fats', 2, 3, 'day'],
    ['nutsAndLegumes', 4, 5, 'week'],
    ['sweets', 0, 5, 'week'],
  ] as const)('have of %s from %i to %i a %s, and are told apart at either end', (group, low, high, per) => {
    expect(dashTargets[group]).toEqual({ low, high, per });
    const wordOf = (portions: number) => {
      // Seven days, so that a week's portions are whole ones of its days.
      const days = Array.from({ length: 7 }, (_, at) => day({ [group]: per === 'day' || at === 0 ? portions : 0 }));
      return dashPattern(days)?.groups.find((each) => each.group === group)?.word;
    };
    expect([low, high, high + 1].map(wordOf)).toEqual(['within', 'within', 'over']);
    if (low > 0) expect(wordOf(low - 1)).toBe('short');
  });

  it('are eight groups of food, and no quota of carbohydrate', () => {
    expect(Object.keys(dashTargets).sort()).toEqual([
      ...['dairy', 'fats', 'fruit', 'grains', 'leanMeat', 'nutsAndLegumes', 'sweets', 'vegetables'],
    ]);
  });

  it('have at most 2,300 mg of sodium, better 1,500', () => {
    expect(sodiumLimits).toEqual({ most: 2300, better: 1500 });
  });

  it('are not judged where fewer than three have two meals', () => {
    expect(dashPattern([day({}), day({}), day({}, { meals: 1 })])).toBeNull();
    expect(dashPattern([day({}), day({}), day({}, { meals: 2 })])?.days).toBe(3);
  });

  it('have a mean sodium of the days whose every meal says it', () => {
    const weighed = (sodium: number) => day({}, { sodium, withSodium: 3 });
    expect(dashPattern([weighed(2000), weighed(2600), weighed(3200)])?.sodium).toBe(2600);
    expect(dashPattern([weighed(2000), weighed(2600), day({}, { sodium: 900, withSodium: 1 })])?.sodium).toBeNull();
  });
});

describe('what was eaten', () => {
  it('belongs to its local day, with what tags and comments say', () => {
    const meal = (time: number, value: Observation<'meal'>['value'], tags: string[] = []): Observation<'meal'> => ({
      id: String(time),
      profileId: 'p',
      kind: 'meal',
      value,
      tags,
      time,
      utcOffset: 480,
      source: { type: 'manual' },
      version: 1,
    });
    // 23:30 on the 24th in Shanghai, and 00:30 on the 25th.
    const late = Date.UTC(2026, 10, 24, 15, 30);
    const days = eatenDays([
      meal(late, { text: 'rice', sodium: 300 }),
      meal(late + 3_600_000, { text: 'leftovers' }, ['salad']),
    ]);
    expect(days).toEqual([
      {
        day: '2026-11-25',
        meals: 1,
        portions: { vegetables: 1 },
        sodium: undefined,
        potassium: undefined,
        withSodium: 0,
      },
      { day: '2026-11-24', meals: 1, portions: { grains: 1 }, sodium: 300, potassium: undefined, withSodium: 1 },
    ]);
  });
});
