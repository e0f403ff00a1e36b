import type { GlucoseSeries } from '../glucose/series.ts';
import { targetRange } from '../glucose/target-range.ts';

/** Which end of the range is left: below 70 or above 180 mg/dL. */
export type Side = 'low' | 'high';

export const isBeyond = (side: Side, value: number): boolean =>
  side === 'low' ? value < targetRange.low : value > targetRange.high;

/** A low or a high: from its first reading outside the range to the first one inside again, epoch ms. */
export interface Excursion {
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;
/** Shorter is a dip, not an excursion (Danne et al. 2017, Battelino et al. 2023); a minute's grace for the sensor's clock. */
const shortest = 14 * minute;
/** What begins sooner after the one before belongs to it. */
const apart = 30 * minute;
/** A reading stands for the time to the next one; across a longer gap it stands for nothing. */
const longestStep = 16.5 * minute;

/** The lows, or the highs, of a series: 15 minutes or more outside the range, 30 minutes or more from each other. */
export function excursionsOf({ times, values }: GlucoseSeries, side: Side): Excursion[] {
  const found: Excursion[] = [];
  let index = 0;
  while (index < times.length) {
    if (!isBeyond(side, values[index] as number)) {
      index += 1;
      continue;
    }
    const from = times[index] as number;
    let to = from;
    while (index < times.length && isBeyond(side, values[index] as number)) {
      const next = times[index + 1];
      to = next !== undefined && next - (times[index] as number) <= longestStep ? next : (times[index] as number);
      index += 1;
      if (next !== to) break;
    }
    if (to - from < shortest) continue;
    const before = found.at(-1);
    if (before && from - before.to < apart) found[found.length - 1] = { from: before.from, to };
    else found.push({ from, to });
  }
  return found;
}
