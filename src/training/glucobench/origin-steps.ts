/** Steps ahead that are forecast, and steps between one origin and the next: half of them. */
const horizonSteps = 12;
const stride = horizonSteps / 2;

/**
 * Places of the forecast origins in a segment of `length` steps. The first forecast begins at `firstStep`, so that its
 * origin is the step before; the last one ends inside the segment (historical_forecasts of Darts, `start` and
 * `overlap_end=False`).
 */
export function originSteps(length: number, firstStep: number): number[] {
  const origins: number[] = [];
  for (let origin = firstStep - 1; origin + horizonSteps < length; origin += stride) origins.push(origin);
  return origins;
}
