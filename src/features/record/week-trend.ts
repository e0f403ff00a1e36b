import type { DayPoint } from '../../domain/daily-values.ts';

/** Days to either side that a mean of a week takes in. */
const reach = 3;

/** Each day with the mean of the days of the week around it, of those that have a value. */
export function weekTrend<Point extends DayPoint>(
  points: readonly Point[],
): (Point & { readonly trend: number; readonly secondaryTrend?: number })[] {
  let from = 0;
  let to = 0;
  return points.map((point) => {
    while ((points[from] as Point).day < point.day - reach) from++;
    while (to < points.length && (points[to] as Point).day <= point.day + reach) to++;
    const week = points.slice(from, to);
    const secondary = week.flatMap((day) => day.secondary ?? []);
    return {
      ...point,
      trend: mean(week.map(({ value }) => value)),
      ...(point.secondary === undefined ? {} : { secondaryTrend: mean(secondary) }),
    };
  });
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
