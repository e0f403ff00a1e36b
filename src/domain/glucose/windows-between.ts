import { leadTimes } from '../forecast.ts';
import { selectWindows, type Windows, withOutcomes } from './windows.ts';

/** Origins in [from, to), epoch ms, of which only outcomes up to `outcomesUntil` are known. */
export interface Between {
  readonly from: number;
  readonly to: number;
  readonly outcomesUntil?: number;
}

/** The windows in this span that have an outcome; their features still know all that was before it. */
export function windowsBetween(windows: Windows, { from, to, outcomesUntil = Infinity }: Between): Windows {
  const inside: number[] = [];
  for (const [index, origin] of windows.origins.entries()) if (origin >= from && origin < to) inside.push(index);
  const chosen = selectWindows(windows, inside);
  for (const [index, origin] of chosen.origins.entries())
    for (const [lead, minutes] of leadTimes.entries())
      if (origin + minutes * 60_000 > outcomesUntil) chosen.targets[index * leadTimes.length + lead] = Number.NaN;
  return withOutcomes(chosen);
}
