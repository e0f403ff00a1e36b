import type { GlucoseForecast } from '../../domain/forecast.ts';

export type Direction = 'rise' | 'driftUp' | 'stay' | 'driftDown' | 'fall';

/**
 * mg/dL over the hour. Under 9 (0.5 mmol/L) a change is within what two sensors on one arm disagree by, so the word is
 * "stay"; from 36 (2 mmol/L) on it is one that is felt and acted on, so it is no longer a drift.
 */
const noticeable = 9;
const marked = 36;

/** The one word for where the median goes by the end of the horizon. */
export function directionOf(forecast: Pick<GlucoseForecast, 'level' | 'predicted'>): Direction {
  const change = (forecast.predicted.at(-1) ?? forecast.level) - forecast.level;
  if (Math.abs(change) < noticeable) return 'stay';
  if (change > 0) return change >= marked ? 'rise' : 'driftUp';
  return -change >= marked ? 'fall' : 'driftDown';
}
