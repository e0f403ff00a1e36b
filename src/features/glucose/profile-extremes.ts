import type { ProfilePoint } from '../../domain/clinical/glucose/ambulatory-profile.ts';

export interface ProfileExtremes {
  /** By the median. */
  readonly highest: ProfilePoint;
  readonly lowest: ProfilePoint;
  /** Where days differ most: the widest 5 to 95 %. */
  readonly widest: ProfilePoint;
}

/** What a sentence says of a day's usual course; null for none. Of equals the earliest. */
export function profileExtremes(points: readonly ProfilePoint[]): ProfileExtremes | null {
  const most = (heightOf: (point: ProfilePoint) => number) =>
    points.reduce<ProfilePoint | null>(
      (best, point) => (best === null || heightOf(point) > heightOf(best) ? point : best),
      null,
    );
  const highest = most(({ percentiles }) => percentiles[2]);
  const lowest = most(({ percentiles }) => -percentiles[2]);
  const widest = most(({ percentiles }) => percentiles[4] - percentiles[0]);
  return highest && lowest && widest && { highest, lowest, widest };
}
