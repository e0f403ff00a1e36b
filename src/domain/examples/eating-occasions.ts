import type { Food } from './meal-words.ts';

/** What was eaten at once, or written down so; grams, absent where not known. */
export interface Meal {
  /** Epoch ms. */
  readonly time: number;
  /** Local time minus UTC, minutes. */
  readonly utcOffset: number;
  readonly carbohydrate?: number | undefined;
  readonly protein?: number | undefined;
  readonly fat?: number | undefined;
  readonly fibre?: number | undefined;
  /** What has a name of it. */
  readonly foods?: readonly Food[] | undefined;
}

/** What is written down within so many minutes of the first bite is one meal. */
export const occasionMinutes = 15;

const nutrients = ['carbohydrate', 'protein', 'fat', 'fibre'] as const;
const grams = (value: number | undefined): number | undefined =>
  value !== undefined && value >= 0 && value <= 1000 ? value : undefined;

/** Sum of what is known; unknown where nothing is. */
const together = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined ? other : one + (other ?? 0);

/** Meals in time order, those within `occasionMinutes` of one's beginning added to it. */
export function eatingOccasions(meals: readonly Meal[]): Meal[] {
  const occasions: Meal[] = [];
  for (const meal of meals.slice().sort((x, y) => x.time - y.time)) {
    const last = occasions.at(-1);
    const base = last && meal.time <= last.time + occasionMinutes * 60_000 ? last : undefined;
    const sum = Object.fromEntries(nutrients.map((name) => [name, together(base?.[name], grams(meal[name]))]));
    const { time, utcOffset } = base ?? meal;
    const foods = [...(base?.foods ?? []), ...(meal.foods ?? [])];
    if (base) occasions.pop();
    occasions.push({ time, utcOffset, ...sum, ...(foods.length > 0 && { foods }) });
  }
  return occasions;
}
