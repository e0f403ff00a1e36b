import type { GlucoseSeries } from '../glucose/series.ts';
import type { QualityFinding } from './quality-finding.ts';
import { readingsAt } from './readings-at.ts';

/** Two missed values of a sensor that tells every quarter of an hour; shorter ones are everyday. Minutes. */
const shortestGap = 45;
/** Longer than this the sensor was not worn, rather than not heard. Minutes. */
const longestGap = 3 * 1440;

/** Stretches in which a sensor that was worn told nothing. */
export function sensorGaps(series: GlucoseSeries): QualityFinding[] {
  const gaps: QualityFinding[] = [];
  for (let index = 1; index < series.times.length; index++) {
    const [from, to] = [series.times[index - 1] as number, series.times[index] as number];
    const size = (to - from) / 60_000;
    if (size <= shortestGap || size > longestGap) continue;
    gaps.push({
      rule: 'sensorGap',
      kind: 'glucose',
      from,
      to,
      size,
      readings: readingsAt(series, index - 1, index + 1),
    });
  }
  return gaps;
}
