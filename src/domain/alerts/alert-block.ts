import type { GlucoseSeries } from '../glucose/series.ts';
import {
  type AlarmTally,
  alarmThresholds,
  early,
  grace,
  isWithin,
  soundedAt,
  tallyAlarms,
  type Watch,
} from '../metrics/alarm-tally.ts';
import { excursionsOf, isBeyond } from '../metrics/excursion.ts';

/** What alerts before lows would have done on one stretch of a person's past, at every threshold. */
export interface AlertBlock {
  /** Epoch ms, [from, to). */
  readonly from: number;
  readonly to: number;
  readonly tally: AlarmTally;
  /** By threshold: minutes from the first alert of each low warned of to the low, added up. */
  readonly leadMinutes: Float64Array;
}

const minuteMs = 60_000;

/** @param series holds the readings of the stretch and of the 45 minutes after it */
export function alertBlock(
  watch: Watch,
  series: GlucoseSeries,
  { from, to }: { readonly from: number; readonly to: number },
): AlertBlock {
  const calm: number[] = [];
  for (let index = 0; index < watch.levels.length; index++)
    if (!isBeyond('low', watch.levels[index] as number)) calm.push(index);
  const onsets = excursionsOf(series, 'low')
    .map((low) => low.from)
    .filter((onset) => onset >= from && onset < to)
    // Only what could have been foreseen, as in the tally.
    .filter((onset) => calm.some((at) => isWithin(watch.origins[at] as number, onset, early, grace)));
  const leadMinutes = Float64Array.from(alarmThresholds, (threshold) => {
    const alerts = soundedAt(watch, calm, threshold).map((at) => watch.origins[at] as number);
    return onsets.reduce((sum, onset) => {
      const first = alerts.find((time) => isWithin(time, onset, 0, grace));
      return first === undefined ? sum : sum + (onset - first) / minuteMs;
    }, 0);
  });
  return { from, to, tally: tallyAlarms(watch, series, { side: 'low', from, to }), leadMinutes };
}
