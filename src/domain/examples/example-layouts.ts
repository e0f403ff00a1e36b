import { bloodPressureLayout } from './blood-pressure.ts';
import type { ExampleLayout } from './example-set.ts';
import { mealInsulinLayout, mealLayout } from './meal-glucose.ts';
import { recoveryLayout } from './recovery.ts';
import { weightLayout } from './weight.ts';
import { workoutLayout } from './workout-heart-rate.ts';

/** Every layout that a pack of examples may be made for, by its id; a pack's own id is this one with its version. */
export const exampleLayouts = {
  'blood-pressure': bloodPressureLayout,
  'meal-glucose': mealLayout,
  'meal-glucose-t1d': mealInsulinLayout,
  recovery: recoveryLayout,
  weight: weightLayout,
  'workout-heart-rate': workoutLayout,
} as const satisfies Readonly<Record<string, ExampleLayout>>;

export type ExampleLayoutId = keyof typeof exampleLayouts;

/**
 * Targets that nothing beat a simple rule at, or not by what was asked: no screen claims anything of them. Makers of
 * watches smooth the resting heart rate over days, so that tomorrow's is today's by construction.
 */
export const unclaimedTargets: { readonly [Id in ExampleLayoutId]: readonly string[] } = {
  'blood-pressure': [],
  'meal-glucose': ['rise at 120 min'],
  'meal-glucose-t1d': [],
  recovery: ['resting heart rate'],
  weight: [],
  'workout-heart-rate': [],
};
