import { alarmThresholds } from '../metrics/alarm-tally.ts';
import type { AlertBlock } from './alert-block.ts';

/** False alarms a day that a person lets pass, where nothing else was chosen. */
export const usualBudget = 0.3;
export const budgets = [0.1, usualBudget, 1] as const;

/** Fewer hours of readings say too little of how often an alert would be false. */
export const leastHours = 72;
/** An alert speaks of something that is one in ten likely at least, however calm the past was. */
const leastRisk = 0.1;

const hoursOf = (blocks: readonly AlertBlock[]): number => blocks.reduce((sum, { tally }) => sum + tally.hours, 0);

/**
 * The place, among `alarmThresholds`, of the lowest threshold at which, and above which, the person's own past had no more
 * false alarms a day than the budget; null where there is too little past, or no threshold keeps to it.
 */
export function alertThreshold(blocks: readonly AlertBlock[], budgetPerDay: number): number | null {
  const hours = hoursOf(blocks);
  if (hours < leastHours) return null;
  let lowest: number | null = null;
  for (let place = alarmThresholds.length - 1; place >= 0; place--) {
    if ((alarmThresholds[place] as number) < leastRisk) break;
    const falseAlarms = blocks.reduce((sum, { tally }) => sum + (tally.falseAlarms[place] as number), 0);
    if (falseAlarms > (budgetPerDay * hours) / 24) break;
    lowest = place;
  }
  return lowest;
}
