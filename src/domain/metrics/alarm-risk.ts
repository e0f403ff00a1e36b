import { type ForecastBands, leadTimes } from '../forecast.ts';
import { targetRange } from '../glucose/target-range.ts';
import type { Side } from './excursion.ts';
import { probabilityBelow, type Quantiles } from './quantile-function.ts';

/** An alarm speaks of the next 30 minutes. */
export const alarmMinutes = 30;
const leads = leadTimes.filter((minutes) => minutes <= alarmMinutes).length;

/**
 * How likely glucose is below 70, or above 180, at the likeliest of the lead times up to 30 minutes: 0 to 1. That it
 * happens at any of them is a little likelier; the threshold makes up for it.
 */
export function alarmRisk({ q05, q25, predicted, q75, q95 }: ForecastBands, side: Side): number {
  let risk = 0;
  for (let lead = 0; lead < leads; lead++) {
    const quantiles = [q05[lead], q25[lead], predicted[lead], q75[lead], q95[lead]] as unknown as Quantiles;
    const chance =
      side === 'low' ? probabilityBelow(targetRange.low, quantiles) : 1 - probabilityBelow(targetRange.high, quantiles);
    if (chance > risk) risk = chance;
  }
  return risk;
}

/** What an ordinary threshold alarm goes by: how near the level now is to the limit, 1 at the limit. */
export const levelRisk = (level: number, side: Side): number =>
  side === 'low' ? targetRange.low / level : level / targetRange.high;
