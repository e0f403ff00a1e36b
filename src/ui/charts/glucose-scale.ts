import { targetRange } from '../../domain/glucose/target-range.ts';
import type { GlucoseUnit } from '../../domain/units.ts';
import { glucoseFromCanonical } from '../../domain/units.ts';

export interface GlucoseScale {
  /** Lowest and highest value of the axis, in the user's unit. */
  readonly domain: readonly [number, number];
  /** Round numbers inside the domain, in the user's unit. */
  readonly ticks: readonly number[];
}

/** Distances between ticks that people of each unit are used to, finest first. */
const steps: Record<GlucoseUnit, readonly number[]> = {
  'mmol/L': [2, 4, 5, 10],
  'mg/dL': [40, 50, 100, 200],
};

const mostTicks = 6;

/** An axis that always shows the target range and has room for every value given (mg/dL). */
export function glucoseScale(values: Iterable<number>, unit: GlucoseUnit): GlucoseScale {
  let low: number = targetRange.low;
  let high: number = targetRange.high;
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const margin = (high - low) * 0.06;
  const bottom = Math.max(0, glucoseFromCanonical(low - margin, unit));
  const top = glucoseFromCanonical(high + margin, unit);
  const choices = steps[unit];
  const step = choices.find((size) => (top - bottom) / size < mostTicks) ?? (choices.at(-1) as number);
  const ticks: number[] = [];
  for (let tick = Math.ceil(bottom / step) * step; tick <= top; tick += step) ticks.push(tick);
  return { domain: [bottom, top], ticks };
}
