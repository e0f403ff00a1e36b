/** The answers that a field of an observation has where it is no number and no free text. */
export const mealRelations = ['fasting', 'beforeMeal', 'afterMeal', 'bedtime'] as const;
export const measuredArms = ['left', 'right'] as const;
export const bodyPostures = ['sitting', 'lying', 'standing'] as const;
export const insulinActions = ['bolus', 'basal'] as const;
export const workoutTypes = [
  'walking',
  'running',
  'cycling',
  'swimming',
  'strength',
  'hiking',
  'rowing',
  'elliptical',
  'yoga',
  'dancing',
  'ballGame',
  'winterSport',
  'interval',
  'other',
] as const;

export type MealRelation = (typeof mealRelations)[number];
export type MeasuredArm = (typeof measuredArms)[number];
export type BodyPosture = (typeof bodyPostures)[number];
export type InsulinAction = (typeof insulinActions)[number];
export type WorkoutType = (typeof workoutTypes)[number];
