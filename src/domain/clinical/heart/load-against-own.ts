/** The last seven days' load against the four weeks before them, all the person's own. */
export interface LoadAgainstOwn {
  readonly week: number;
  /** Mean of the weeks before. */
  readonly usual: number;
  /** Lowest and highest of them. */
  readonly low: number;
  readonly high: number;
  readonly word: 'more' | 'usual' | 'less';
}

const weeksBefore = 4;
/** So many of the weeks before must have a workout: of fewer, no week is usual. */
const fewestWeeks = 3;
/** Beyond the highest, or below the lowest, by so much it is called more, or less. */
const tolerance = 0.1;

/**
 * Says how this week compares with one's own recent weeks, and no more: that a certain ratio of the two foretells injury
 * has not held up (Impellizzeri et al. 2020, Int J Sports Physiol Perform 15:907).
 *
 * @param daily load of each of the last 35 days, oldest first; null where the record had not begun
 */
export function loadAgainstOwn(daily: readonly (number | null)[]): LoadAgainstOwn | null {
  const days = daily.slice(-7 * (weeksBefore + 1));
  const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);
  const before = Array.from({ length: weeksBefore }, (_, index) => days.slice(-7 * (index + 2), -7 * (index + 1)));
  const whole = before.filter((week) => week.length === 7 && week.every((value) => value !== null)).map(sum);
  if (whole.filter((load) => load > 0).length < fewestWeeks) return null;
  const week = sum(days.slice(-7));
  const low = Math.min(...whole);
  const high = Math.max(...whole);
  const word = week > high * (1 + tolerance) ? 'more' : week < low * (1 - tolerance) ? 'less' : 'usual';
  return { week, usual: sum(whole) / whole.length, low, high, word };
}
