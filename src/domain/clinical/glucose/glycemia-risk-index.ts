import type { TimeInRanges } from './time-in-ranges.ts';

export interface GlycemiaRiskIndex {
  /** 0 best to 100. */
  readonly index: number;
  /** What lows and highs contribute, before the cap. */
  readonly lows: number;
  readonly highs: number;
  readonly zone: 'A' | 'B' | 'C' | 'D' | 'E';
}

/** 3.0 × very low + 2.4 × low + 1.6 × very high + 0.8 × high, percents, at most 100 (Klonoff et al. 2023, J Diabetes Sci Technol 17:1226). */
export function glycemiaRiskIndex({ veryLow, low, high, veryHigh }: TimeInRanges): GlycemiaRiskIndex {
  const lows = 3 * veryLow + 2.4 * low;
  const highs = 1.6 * veryHigh + 0.8 * high;
  const index = Math.min(100, lows + highs);
  const zones = ['A', 'B', 'C', 'D', 'E'] as const;
  // Zones of twenty each, the last one closed above.
  return { index, lows, highs, zone: zones[Math.min(4, Math.max(0, Math.ceil(index / 20) - 1))] as 'A' };
}
