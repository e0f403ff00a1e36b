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
  | { readonly sign: 'mealWithCarbs' }
  | { readonly sign: 'mealOf'; readonly groups: readonly FoodGroup[] }
  /** A reading between nine in the evening and two at night. */
  | { readonly sign: 'glucoseAtBedtime' }
  | { readonly sign: 'backup' }
  | { readonly sign: 'homeWeekBegun' };
