/** The highest heart rate to be expected at an age, beats per minute. People of one age differ by about 11 (one SD). */
export interface MaximumHeartRate {
  readonly beatsPerMinute: number;
  readonly spread: number;
  /** `measured`: reached in the person's own workouts. */
  readonly formula: 'tanaka' | 'brawner' | 'measured';
}

const spread = 11;

/**
 * 208 − 0.7 × age (Tanaka, Monahan & Seals 2001, J Am Coll Cardiol 37:153); on a beta-blocker 164 − 0.7 × age (Brawner
 * et al. 2004, Am Heart J 148:910). Not for anyone under 18: null.
 *
 * @param age years
 */
export function maximumHeartRate(
  age: number,
  { betaBlocker }: { readonly betaBlocker: boolean },
): MaximumHeartRate | null {
  if (!(age >= 18 && age <= 110)) return null;
  return betaBlocker
    ? { beatsPerMinute: 164 - 0.7 * age, spread, formula: 'brawner' }
    : { beatsPerMinute: 208 - 0.7 * age, spread, formula: 'tanaka' };
}
