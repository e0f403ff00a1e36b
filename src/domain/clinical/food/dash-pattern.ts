import type { FoodGroup } from './food-groups.ts';

/** Portions that the DASH plan asks for at 2,000 kcal (NHLBI, DASH Eating Plan, 2015): a day, or a week. */
export const dashTargets: Readonly<
  Record<Exclude<FoodGroup, 'salty'>, { readonly low: number; readonly high: number; readonly per: 'day' | 'week' }>
> = {
  grains: { low: 6, high: 8, per: 'day' },
  vegetables: { low: 4, high: 5, per: 'day' },
  fruit: { low: 4, high: 5, per: 'day' },
  dairy: { low: 2, high: 3, per: 'day' },
  leanMeat: { low: 0, high: 6, per: 'day' },
  fats: { low: 2, high: 3, per: 'day' },
  nutsAndLegumes: { low: 4, high: 5, per: 'week' },
  sweets: { low: 0, high: 5, per: 'week' },
};

/** Milligrams of sodium a day: at most, and better. */
export const sodiumLimits = { most: 2300, better: 1500 } as const;

/** What was logged as eaten on one local day. */
export interface EatenDay {
  /** How many meals were written down. */
  readonly meals: number;
  readonly portions: Partial<Readonly<Record<FoodGroup, number>>>;
  /** Milligrams; undefined where no meal of the day says it. */
  readonly sodium?: number | undefined;
  readonly potassium?: number | undefined;
  /** Meals that say their sodium. */
  readonly withSodium: number;
}

export interface GroupAgainstDash {
  readonly group: Exclude<FoodGroup, 'salty'>;
  /** Portions a day, or a week. */
  readonly portions: number;
  readonly low: number;
  readonly high: number;
  readonly per: 'day' | 'week';
  readonly word: 'short' | 'within' | 'over';
}

export interface DashPattern {
  /** Days that tell enough to be counted. */
  readonly days: number;
  readonly groups: readonly GroupAgainstDash[];
  /** Portions of salty food a day. */
  readonly salty: number;
  /** Mean of the days whose every meal says it, mg; null where too few do. */
  readonly sodium: number | null;
  readonly potassium: number | null;
}

/** A day with fewer meals written down says what was logged, not what was eaten. */
export const fewestMealsADay = 2;
export const fewestDays = 3;

/** Days that were written down against DASH; null where fewer than three were. */
export function dashPattern(days: readonly EatenDay[]): DashPattern | null {
  const told = days.filter(({ meals }) => meals >= fewestMealsADay);
  if (told.length < fewestDays) return null;
  const perDay = (group: FoodGroup) =>
    told.reduce((sum, { portions }) => sum + (portions[group] ?? 0), 0) / told.length;
  const groups = (Object.keys(dashTargets) as (keyof typeof dashTargets)[]).map((group): GroupAgainstDash => {
    const target = dashTargets[group];
    const portions = perDay(group) * (target.per === 'week' ? 7 : 1);
    const word = portions < target.low ? 'short' : portions > target.high ? 'over' : 'within';
    return { group, portions, ...target, word };
  });
  const weighed = told.filter(({ meals, withSodium }) => withSodium === meals);
  const mean = (of: (day: EatenDay) => number | undefined): number | null => {
    const values = weighed.flatMap((day) => of(day) ?? []);
    return values.length < fewestDays ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    days: told.length,
    groups,
    salty: perDay('salty'),
    sodium: mean(({ sodium }) => sodium),
    potassium: mean(({ potassium }) => potassium),
  };
}
