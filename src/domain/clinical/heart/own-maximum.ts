import type { MaximumHeartRate } from './maximum-heart-rate.ts';

/** Of fewer workouts with a highest rate, a strap that slipped may be the one that decides. */
const fewestWorkouts = 5;
/** No heart beats faster than this under effort; a sensor that counts steps does. */
const possible = 220;

/**
 * The maximum of the age, or what was measured beyond it: the second highest rate of the workouts, as the highest may be a
 * sensor's slip. Formulas are off by 11 beats for one in three; a rate that was reached is certain.
 *
 * @param highest the highest rate of each workout of the last year, beats per minute
 */
export function ownMaximum(ofAge: MaximumHeartRate, highest: readonly number[]): MaximumHeartRate {
  const usable = highest.filter((rate) => rate <= possible).toSorted((a, b) => b - a);
  const second = usable[1];
  if (usable.length < fewestWorkouts || second === undefined || second <= ofAge.beatsPerMinute) return ofAge;
  return { beatsPerMinute: second, spread: 0, formula: 'measured' };
}
