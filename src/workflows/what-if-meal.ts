import type { Expected } from '../domain/examples/expectation.ts';
import { expectedForPlannedMeal, type PlannedMeal } from './expected-for-meal.ts';
import type { Services } from './services.ts';

/** A change of a meal that the personal model knows of: its inputs are among the model's. */
const mealChanges = ['lessCarbohydrate', 'moreFibre', 'twoHoursLater'] as const;
export type MealChange = (typeof mealChanges)[number];

const less = 0.7;
const fibreGrams = 8;
const laterMs = 2 * 3_600_000;

const changed: Readonly<Record<MealChange, (meal: PlannedMeal, now: number) => PlannedMeal>> = {
  lessCarbohydrate: (meal) => ({ ...meal, carbohydrate: (meal.carbohydrate ?? 0) * less }),
  moreFibre: (meal) => ({ ...meal, fibre: (meal.fibre ?? 0) + fibreGrams }),
  twoHoursLater: (meal, now) => ({ ...meal, time: (meal.time ?? now) + laterMs }),
};

export interface WhatIf {
  readonly asPlanned: Expected;
  /** Only what the model can say something of: more fibre where the meal's fibre is known. */
  readonly changes: readonly { readonly change: MealChange; readonly expected: Expected }[];
}

/** A meal as planned, and with each change by itself, all by the person's own model. */
export async function whatIfMeal(services: Services, meal: PlannedMeal): Promise<WhatIf> {
  const asPlanned = await expectedForPlannedMeal(services, meal);
  const known = mealChanges.filter((change) => change !== 'moreFibre' || meal.fibre !== undefined);
  const changes = [];
  for (const change of asPlanned.ok ? known : [])
    changes.push({ change, expected: await expectedForPlannedMeal(services, changed[change](meal, services.now())) });
  return { asPlanned, changes };
}
