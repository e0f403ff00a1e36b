/**
 * The level before and after something changed. One day's pressure is like the day's before, so that days are worth less
 * than their number: their count is cut by the lag-one correlation, n (1 - r) / (1 + r), corrected for the shortness of the
 * series, and the difference has Welch's interval with that (Bence 1995, Ecology 76:628, "Analysis of short time series").
 * It says that the level differs, not why.
 */
import { dayNumber } from './day-number.ts';
import { type DayPressure, dayPressures } from './day-pressure.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import { tQuantile } from './t-quantile.ts';

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
  /** Its 95 % interval. */
  readonly low: number;
  readonly high: number;
  /** How alike two days in a row are, 0 to 1. */
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
  const groups = [before, after].map((days) => {
    const level = mean(days.map(of));
    const deviations = days.map((each) => ({ day: each.day, value: of(each) - level }));
    return { level, deviations, count: days.length };
  });
  const correlation = dayToDay(groups.map(({ deviations }) => deviations));
  const parts = groups.map(({ deviations, count }) => {
    const effective = Math.max(2, (count * (1 - correlation)) / (1 + correlation));
    const variance = deviations.reduce((sum, { value }) => sum + value ** 2, 0) / (count - 1);
    return { share: variance / effective, freedom: effective - 1 };
  });
  const variance = parts.reduce((sum, { share }) => sum + share, 0);
  const freedom =
    variance === 0 ? 4 : variance ** 2 / parts.reduce((sum, { share, freedom: f }) => sum + share ** 2 / f, 0);
  const [lower, upper] = groups.map(({ level }) => level) as [number, number];
  const half = tQuantile(Math.max(2, freedom)) * Math.sqrt(variance);
  const change = upper - lower;
  return { before: lower, after: upper, change, low: change - half, high: change + half, correlation };
}

interface Deviation {
  readonly day: number;
  readonly value: number;
}

/** Of days in a row alone, corrected for short series (Kendall 1954), and never below nothing. */
function dayToDay(series: readonly (readonly Deviation[])[]): number {
  let product = 0;
  let square = 0;
  let days = 0;
  let pairs = 0;
  for (const deviations of series)
    deviations.forEach(({ day, value }, index) => {
      square += value ** 2;
      days += 1;
      const previous = deviations[index - 1];
      if (!previous || day - previous.day !== 1) return;
      product += value * previous.value;
      pairs += 1;
    });
  if (square === 0 || pairs < 4) return 0;
  const raw = product / pairs / (square / days);
  return Math.min(0.8, Math.max(0, (raw * pairs + 1) / (pairs - 3)));
}
