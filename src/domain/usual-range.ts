import { percentileOf } from './percentile.ts';

/** "Usual for you": where most of a person's own values lie. */
export interface UsualRange {
  /** 10th percentile. */
  readonly low: number;
  /** 90th percentile. */
  readonly high: number;
}

export type UsualWord = 'usual' | 'above' | 'below';

/** Fewer values than this say nothing about what is usual. */
export const fewestValues = 8;

/** The 10th and 90th percentile, linear between order statistics; null under eight values. */
export function usualRange(values: readonly number[]): UsualRange | null {
  if (values.length < fewestValues) return null;
  const sorted = Float64Array.from(values).sort();
  return { low: percentileOf(sorted, 10), high: percentileOf(sorted, 90) };
}

export function usualWord(value: number | undefined, range: UsualRange | null): UsualWord | null {
  if (value === undefined || range === null) return null;
  if (value > range.high) return 'above';
  return value < range.low ? 'below' : 'usual';
}
