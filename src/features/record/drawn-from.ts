import type { YearOfKind } from '../../workflows/read-year.ts';

/** A season: what is shorter would be stretched to look like a long time. */
const fewestDays = 91;

/**
 * The day with which the pictures of a year begin: where the record does, so that the first months of a record are not
 * pressed into the last inch of an empty year. Days since the Unix epoch.
 */
export function drawnFrom(
  years: readonly YearOfKind[],
  { fromDay, toDay }: { fromDay: number; toDay: number },
): number {
  const first = Math.min(toDay, ...years.flatMap(({ points }) => points[0]?.day ?? toDay));
  return years.length === 0 ? fromDay : Math.max(fromDay, Math.min(first, toDay - fewestDays + 1));
}
