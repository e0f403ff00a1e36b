/** Fewer typed readings than this say nothing of habits. */
export const fewestTyped = 20;
/**
 * Chi-square with nine degrees of freedom passes this once in a hundred where every last digit is as likely as another
 * (any table of the distribution: 21.666).
 */
export const chiSquareLimit = 21.666;

/** How the last digits of typed readings are spread. Of a cuff's own numbers every tenth ends in 0, and every tenth in 5. */
export interface DigitPreference {
  readonly readings: number;
  /** Systolic and diastolic alike. */
  readonly digits: number;
  /** How many end in 0, 1 … 9. */
  readonly counts: readonly number[];
  /** Share that ends in 0 or 5; a fifth were to be expected. */
  readonly zeroOrFive: number;
  readonly chiSquare: number;
  /** Further from even than chance brings once in a hundred. */
  readonly prefers: boolean;
}

/** Null under twenty readings. Several numbers of a reading, its upper and its lower, are counted alike. */
export function digitPreference(readings: readonly (readonly number[])[]): DigitPreference | null {
  if (readings.length < fewestTyped) return null;
  const counts = new Array<number>(10).fill(0);
  for (const value of readings.flat()) {
    const digit = Math.abs(Math.round(value)) % 10;
    counts[digit] = (counts[digit] as number) + 1;
  }
  const digits = readings.flat().length;
  const expected = digits / 10;
  const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return {
    readings: readings.length,
    digits,
    counts,
    zeroOrFive: ((counts[0] as number) + (counts[5] as number)) / digits,
    chiSquare,
    prefers: chiSquare > chiSquareLimit,
  };
}
