import { percentileOf } from '../../percentile.ts';
import { fewestValues, type UsualRange } from '../../usual-range.ts';

/** A value of one day. */
export interface BaseValue {
  /** Whole days before today. */
  readonly daysAgo: number;
  readonly value: number;
}

/** What a morning is held against: the five weeks that ended two weeks ago. */
export const baseDays = { from: 49, to: 15 } as const;
/** Standard deviations of the normal distribution in one median absolute deviation. */
const deviations = 1.4826;
/** Of the standard normal distribution: the middle eight tenths, as in a usual range. */
const eighty = 1.2816;

/**
 * The usual range of a quiet time: median and median absolute deviation of the five weeks up to two weeks ago. A rate that goes
 * up and stays up would draw a range of the last month after it within days, as a tenth of raised mornings moves the 90th
 * percentile; here the first two weeks count for nothing and the days after them little, while they are few: what is raised
 * stands out for three weeks, then it is the new usual. Under eight values so long ago, of what there is.
 *
 * @param least half width that a range has at least, in the unit of the values
 */
export function ownBase(values: readonly BaseValue[], least: number): UsualRange | null {
  const earlier = values.filter(({ daysAgo }) => daysAgo >= baseDays.to && daysAgo <= baseDays.from);
  const used = earlier.length >= fewestValues ? earlier : values.filter(({ daysAgo }) => daysAgo <= baseDays.from);
  if (used.length < fewestValues) return null;
  const middle = median(used.map(({ value }) => value));
  const spread = median(used.map(({ value }) => Math.abs(value - middle)));
  const half = Math.max(least, eighty * deviations * spread);
  return { low: middle - half, high: middle + half };
}

const median = (values: readonly number[]): number =>
  percentileOf(
    values.toSorted((a, b) => a - b),
    50,
  );
