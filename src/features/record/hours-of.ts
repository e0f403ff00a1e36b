import type { DayCoursePoint } from '../../domain/day-course.ts';

/** The hours of a day that have a value, each with the range in it; `minute` is when it began. */
export function hoursOf(points: readonly DayCoursePoint[]): DayCoursePoint[] {
  const hours = new Map<number, DayCoursePoint[]>();
  for (const point of points) {
    const hour = Math.floor(point.minute / 60);
    const known = hours.get(hour);
    if (known) known.push(point);
    else hours.set(hour, [point]);
  }
  return [...hours].map(([hour, within]) => ({
    minute: hour * 60,
    value: within.reduce((sum, { value }) => sum + value, 0) / within.length,
    low: Math.min(...within.map(({ low }) => low)),
    high: Math.max(...within.map(({ high }) => high)),
  }));
}
