import type { Observation } from '../../observation.ts';
import type { WorkoutType } from '../../observation-choices.ts';

const minuteMs = 60_000;
/** In the hour after the first bite. */
export const afterMealMs = 60 * minuteMs;
/** Ten minutes of walking: about a hundred steps each. */
const walkedSteps = 1000;
const walkedMinutes = 10;
/** So few are the ways within a home. */
const stillSteps = 500;

/** What moves a body as a walk does; weights and intervals can raise glucose. */
const likeAWalk: ReadonlySet<WorkoutType> = new Set<WorkoutType>([
  ...(['walking', 'hiking', 'running', 'cycling', 'elliptical', 'dancing', 'swimming', 'rowing'] as const),
]);

/**
 * Whether someone walked, or the like, in the hour after a meal; null where it is neither a walk nor rest, or is not known.
 *
 * @param steps in that hour; null where none were counted that day, undefined where this person never counts them
 */
export function movedAfterMeal(
  time: number,
  {
    workouts,
    steps,
  }: { readonly workouts: readonly Observation<'workout'>[]; readonly steps: number | null | undefined },
): boolean | null {
  const during = workouts.filter(
    (each) => each.time < time + afterMealMs && each.time + each.value.minutes * minuteMs > time,
  );
  const isWalk = ({ time: from, value: { type, minutes } }: Observation<'workout'>) =>
    likeAWalk.has(type) &&
    Math.min(from + minutes * minuteMs, time + afterMealMs) - Math.max(from, time) >= walkedMinutes * minuteMs;
  if (during.some(isWalk) || (steps ?? 0) >= walkedSteps) return true;
  if (during.length > 0 || steps === null) return null;
  return (steps ?? 0) < stillSteps ? false : null;
}
