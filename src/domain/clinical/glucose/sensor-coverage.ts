import { coveredHours } from '../../glucose/coverage.ts';
import type { GlucoseSeries } from '../../glucose/series.ts';

/** What a report on a period needs (Battelino et al. 2019): 14 days, and 70 % of them worn. */
export const reportNeeds = { days: 14, percent: 70 } as const;

export interface SensorCoverage {
  /** Days from the first reading to the end of the period. */
  readonly days: number;
  /** Percent of that time which readings stand for. */
  readonly percent: number;
  readonly readings: number;
  /** What is missing for a report; null where it can be made. */
  readonly lacks: 'days' | 'readings' | 'any' | null;
}

const dayMs = 86_400_000;
/** A period of fourteen days by the calendar is short of it by the hours of the first one. */
const dayTolerance = 0.5;

/** @param series the readings in [from, to) */
export function sensorCoverage(
  series: GlucoseSeries,
  { from, to }: { readonly from: number; readonly to: number },
): SensorCoverage {
  const first = series.times[0];
  if (first === undefined) return { days: 0, percent: 0, readings: 0, lacks: 'any' };
  const begin = Math.max(from, first);
  const days = (to - begin) / dayMs;
  const percent = Math.min(100, (100 * coveredHours(series, begin, to)) / ((to - begin) / 3_600_000));
  const lacks = days < reportNeeds.days - dayTolerance ? 'days' : percent < reportNeeds.percent ? 'readings' : null;
  return { days, percent, readings: series.times.length, lacks };
}
