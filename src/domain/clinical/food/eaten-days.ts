import { localDay } from '../../calendar.ts';
import type { Observation } from '../../observation.ts';
import type { EatenDay } from './dash-pattern.ts';
import { type FoodGroup, recognisedGroups } from './food-groups.ts';

/** Everything a meal says in words: what was eaten, its tags, its comment. */
export const wordsOfMeal = ({ value, tags = [], comment = '' }: Observation<'meal'>): string =>
  [value.text ?? '', ...tags, comment].join('\n');

/** Meals by the local day they were eaten on, newest first. */
export function eatenDays(meals: readonly Observation<'meal'>[]): (EatenDay & { readonly day: string })[] {
  const days = new Map<string, Observation<'meal'>[]>();
  for (const meal of meals) {
    const day = localDay(meal.time, meal.utcOffset);
    days.set(day, [...(days.get(day) ?? []), meal]);
  }
  return [...days]
    .sort(([a], [b]) => b.localeCompare(a))
    .map(([day, eaten]) => {
      const portions: Partial<Record<FoodGroup, number>> = {};
      for (const meal of eaten)
        for (const [group, count] of Object.entries(recognisedGroups(wordsOfMeal(meal))) as [FoodGroup, number][])
          portions[group] = (portions[group] ?? 0) + count;
      const sum = (field: 'sodium' | 'potassium') => {
        const known = eaten.flatMap(({ value }) => value[field] ?? []);
        return known.length === 0 ? undefined : known.reduce((total, value) => total + value, 0);
      };
      return {
        day,
        meals: eaten.length,
        portions,
        sodium: sum('sodium'),
        potassium: sum('potassium'),
        withSodium: eaten.filter(({ value }) => value.sodium !== undefined).length,
      };
    });
}
