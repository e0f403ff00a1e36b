import { alarmThresholds } from '../metrics/alarm-tally.ts';
import type { AlertBlock } from './alert-block.ts';
import { alertThreshold } from './alert-threshold.ts';

/** What alerts would have done on a person's own past. */
export interface AlertFindings {
  /** The risk at or above which an alert is given, 0 to 1. */
  readonly threshold: number;
  readonly days: number;
  /** Lows that could have been foreseen. */
  readonly lows: number;
  readonly warned: number;
  /** A quarter of an hour before or more. */
  readonly warnedEarly: number;
  readonly falseAlarms: number;
  /** Mean over the lows warned of; null for none. */
  readonly leadMinutes: number | null;
}

/**
 * Each stretch is judged at the threshold that the others would have set: a threshold looks better on the past it was
 * chosen on. Null where no threshold is set.
 */
export function alertFindings(blocks: readonly AlertBlock[], budgetPerDay: number): AlertFindings | null {
  const chosen = alertThreshold(blocks, budgetPerDay);
  if (chosen === null) return null;
  const sums = { hours: 0, lows: 0, warned: 0, warnedEarly: 0, falseAlarms: 0, lead: 0 };
  for (const block of blocks) {
    const { tally, leadMinutes } = block;
    const place =
      alertThreshold(
        blocks.filter((other) => other !== block),
        budgetPerDay,
      ) ?? chosen;
    sums.hours += tally.hours;
    sums.lows += tally.events;
    sums.warned += tally.warned[place] as number;
    sums.warnedEarly += tally.warnedEarly[place] as number;
    sums.falseAlarms += tally.falseAlarms[place] as number;
    sums.lead += leadMinutes[place] as number;
  }
  return {
    threshold: alarmThresholds[chosen] as number,
    days: sums.hours / 24,
    lows: sums.lows,
    warned: sums.warned,
    warnedEarly: sums.warnedEarly,
    falseAlarms: sums.falseAlarms,
    leadMinutes: sums.warned === 0 ? null : sums.lead / sums.warned,
  };
}
