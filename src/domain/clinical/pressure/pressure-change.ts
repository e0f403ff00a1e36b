/**
 * The level before and after something changed. One day's pressure is like the day's before, so that days are worth less than
 * their number; the range knows that, and that by how much is not known. It says that the level differs, not why.
 */
import { dayNumber } from './day-number.ts';
import { type DayPressure, dayPressures } from './day-pressure.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import { stepOfDays } from './step-of-days.ts';

const changeRule = {
  /** Days looked at on either side. */
  windowDays: 28,
  /** A medicine or a habit takes some days to show: the first after the change are left out. */
  settlingDays: 7,
  /** Days with readings on either side, below which nothing is said. */
  fewestDays: 10,
} as const;

export interface Difference {
  readonly before: number;
  readonly after: number;
  /** After less before, mmHg. */
  readonly change: number;
  /** In it the true one lies with 95 %. */
  readonly low: number;
  readonly high: number;
  /** How alike two days in a row are, 0 to 1: the mean of what is believed of it. */
  readonly correlation: number;
}

export type PressureChange =
  | {
      readonly ok: true;
      readonly systolic: Difference;
      readonly diastolic: Difference;
      readonly daysBefore: number;
      readonly daysAfter: number;
    }
  | { readonly ok: false; readonly daysBefore: number; readonly daysAfter: number; readonly need: number };

/** @param changedOn local day of the change, `2026-11-23` */
export function pressureChange(sittings: readonly PressureSitting[], changedOn: string): PressureChange {
  const at = dayNumber(changedOn);
  const { windowDays, settlingDays, fewestDays } = changeRule;
  const days = dayPressures(
    sittings.filter(({ day }) => {
      const since = dayNumber(day) - at;
      return (since < 0 && since >= -windowDays) || (since >= settlingDays && since < settlingDays + windowDays);
    }),
    (day) => day < at,
  );
  const before = days.filter(({ day }) => day < at);
  const after = days.filter(({ day }) => day >= at);
  const counts = { daysBefore: before.length, daysAfter: after.length };
  if (before.length < fewestDays || after.length < fewestDays) return { ok: false, ...counts, need: fewestDays };
  return {
    ok: true,
    ...counts,
    systolic: difference(before, after, ({ systolic }) => systolic),
    diastolic: difference(before, after, ({ diastolic }) => diastolic),
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function difference(
  before: readonly DayPressure[],
  after: readonly DayPressure[],
  of: (day: DayPressure) => number,
): Difference {
  const [lower, upper] = [mean(before.map(of)), mean(after.map(of))];
  // Against the level before, so that the squares lose no digits.
  const days = [...before, ...after].map((each) => ({ day: each.day, value: of(each) - lower }));
  const first = after[0]?.day ?? Number.POSITIVE_INFINITY;
  return { before: lower, after: upper, change: upper - lower, ...stepOfDays(days, (day) => day >= first) };
}
