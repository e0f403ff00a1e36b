import { bandOf, type GlucoseBand, glucoseBands, glucoseRanges, type TargetGroup } from './glucose-ranges.ts';

/** Percent of the readings in each band; they sum to 100. */
export type TimeInRanges = Readonly<Record<GlucoseBand, number>>;

/** @param values mg/dL; at least one */
export function timeInRanges(values: ArrayLike<number>, group: TargetGroup = 'standard'): TimeInRanges {
  const counts: Record<GlucoseBand, number> = { veryLow: 0, low: 0, inRange: 0, high: 0, veryHigh: 0 };
  for (let index = 0; index < values.length; index++)
    counts[bandOf(values[index] as number, glucoseRanges[group])] += 1;
  const percent = (band: GlucoseBand) => (100 * counts[band]) / values.length;
  return Object.fromEntries(glucoseBands.map((band) => [band, percent(band)])) as Record<GlucoseBand, number>;
}
