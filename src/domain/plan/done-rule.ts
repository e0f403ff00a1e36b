import type { FoodGroup } from '../clinical/food/food-groups.ts';
import type { PressureSlot } from '../clinical/pressure/pressure-slot.ts';
import type { ObservationKind } from '../observation.ts';
import type { WorkoutType } from '../observation-choices.ts';

/** How it is seen in the record that a suggestion was taken up. */
export interface DoneRule {
  /** Days, today among them, that it may take. */
  readonly within: number;
  /** What to look for; absent where only the person can say. */
  readonly seen?: DoneSign;
}

export type DoneSign =
  | { readonly sign: 'logged'; readonly kind: ObservationKind }
  | { readonly sign: 'pressure'; readonly slot?: PressureSlot; readonly readings?: number }
  | { readonly sign: 'workout'; readonly types?: readonly WorkoutType[]; readonly minutes: number }
  /** A walk that begins within two hours after a meal. */
  | { readonly sign: 'walkAfterMeal'; readonly minutes: number }
  /** The meal that the suggestion names. */
  | { readonly sign: 'namedMeal' }
  /** So many meals with a name and their carbohydrate within two weeks. */
  | { readonly sign: 'mealsWithCarbs'; readonly meals: number }
  /** So many days with at least so many meals each, within two weeks. */
  | { readonly sign: 'mealDays'; readonly days: number; readonly meals: number }
  | { readonly sign: 'mealOf'; readonly groups: readonly FoodGroup[] }
  /** A reading between nine in the evening and two at night. */
  | { readonly sign: 'glucoseAtBedtime' }
  | { readonly sign: 'backup' }
  /** Begun by the person, or measured as one is. */
  | { readonly sign: 'homeWeekBegun' };

/** What is counted over days counts what was logged before the suggestion was shown as well. */
export const countedDays = 14;
