import { type DashPattern, dashPattern } from '../domain/clinical/food/dash-pattern.ts';
import { eatenDays } from '../domain/clinical/food/eaten-days.ts';
import { type MealResponse, mealResponses, type NamedMeal } from '../domain/clinical/food/meal-responses.ts';
import { eatingOccasions } from '../domain/examples/eating-occasions.ts';
import { mealExample } from '../domain/examples/meal-glucose.ts';
import type { Observation } from '../domain/observation.ts';
import { type Condition, noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { readMealRecord } from './expected-for-meal.ts';
import { ownObservations } from './own-observations.ts';
import type { Services } from './services.ts';

/** What can be said of own meals. */
export interface OwnMeals {
  /** The lowest rise first; null where too few meals have an outcome. */
  readonly responses: readonly MealResponse[] | null;
  /** Meals with a name whose rise is known. */
  readonly known: number;
}

export interface FoodOverview {
  /** Whether glucose is measured: without it only what was eaten can be told. */
  readonly hasGlucose: boolean;
  /** Meals of the last two weeks. */
  readonly logged: number;
  /** Of those, whose carbohydrate is not known. */
  readonly withoutCarbohydrate: number;
  readonly own: OwnMeals;
  /** Of the last two weeks; null where fewer than three days were written down. */
  readonly pattern: DashPattern | null;
  readonly conditions: readonly Condition[];
}

const patternDays = 14;
const responseDays = 182;
const dayMs = 86_400_000;

/** Everything the page of food shows; null without a profile. */
export function readFood(services: Services): Promise<FoodOverview | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const details = (await services.database.profiles.get(profileId))?.details ?? noDetails;
    const meals = await ownObservations(services, { profileId, kind: 'meal', days: responseDays });
    const record = await readMealRecord(services, profileId);
    const recent = meals.filter(({ time }) => time > services.now() - patternDays * dayMs);
    const named = namedMeals(meals, record);
    return {
      hasGlucose: record.glucose.times.length > 0,
      logged: recent.length,
      withoutCarbohydrate: recent.filter(({ value }) => value.carbohydrate === undefined).length,
      own: { responses: mealResponses(named), known: named.filter(({ peak }) => Number.isFinite(peak)).length },
      pattern: dashPattern(eatenDays(recent)),
      conditions: details.conditions,
    };
  });
}

/** Each sitting under the name of the first meal in it that has one, with what glucose did after it. */
function namedMeals(
  meals: readonly Observation<'meal'>[],
  record: Awaited<ReturnType<typeof readMealRecord>>,
): NamedMeal[] {
  const occasions = eatingOccasions(record.meals);
  const names = new Map(meals.flatMap(({ time, value }) => (value.text ? [[time, value.text] as const] : [])));
  return occasions.flatMap((meal) => {
    const name = names.get(meal.time);
    const example = name === undefined ? 'noName' : mealExample(meal, { ...record, occasions });
    if (name === undefined || typeof example === 'string') return [];
    const [rise60, rise120, peak] = example.targets as unknown as [number, number, number];
    return [{ name, time: meal.time, rise60, rise120, peak }];
  });
}
