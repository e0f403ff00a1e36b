import type { LedgerEntry } from '../forecast.ts';
import { alarmMinutes } from '../metrics/alarm-risk.ts';

/** When within the half hour that an alert speaks of glucose is most likely lowest, and how low. */
export interface ForeseenLow {
  /** Epoch ms. */
  readonly time: number;
  /** mg/dL. */
  readonly value: number;
}

export function foreseenLow({ origin, leadTimes, predicted }: LedgerEntry): ForeseenLow {
  let at = 0;
  for (const [index, lead] of leadTimes.entries())
    if (lead <= alarmMinutes && (predicted[index] as number) < (predicted[at] as number)) at = index;
  return { time: origin + (leadTimes[at] as number) * 60_000, value: predicted[at] as number };
}
