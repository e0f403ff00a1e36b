import type { DayPoint } from '../../domain/daily-values.ts';

const dayMs = 86_400_000;

/** A month of a year's chart: the mean of its days, and the range of all of them. */
export interface MonthOfDays {
  /** Days since the Unix epoch. */
  readonly firstDay: number;
  readonly days: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly secondary?: number;
}

/** By the month, newest first; months without a day are left out. */
export function monthsOf(points: readonly DayPoint[]): MonthOfDays[] {
  const months = new Map<number, DayPoint[]>();
  for (const point of points) {
    const date = new Date(point.day * dayMs);
    const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / dayMs;
    const known = months.get(first);
    if (known) known.push(point);
    else months.set(first, [point]);
  }
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return [...months].reverse().map(([firstDay, days]) => {
    const secondary = days.flatMap((day) => day.secondary ?? []);
    return {
      firstDay,
      days: days.length,
      value: mean(days.map(({ value }) => value)),
      low: Math.min(...days.map(({ low }) => low)),
      high: Math.max(...days.map(({ high }) => high)),
      ...(secondary.length > 0 ? { secondary: mean(secondary) } : {}),
    };
  });
}
