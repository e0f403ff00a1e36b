/**
 * The bands of the international consensus (Battelino et al. 2019, Diabetes Care 42:1593), mg/dL: under 54 a level 2 low,
 * 54 to 69 a level 1 low, 70 to 180 in range, 181 to 250 high, above 250 very high. In pregnancy with type 1 diabetes the
 * range is 63 to 140.
 */
export const glucoseBands = ['veryLow', 'low', 'inRange', 'high', 'veryHigh'] as const;
export type GlucoseBand = (typeof glucoseBands)[number];

export interface GlucoseRange {
  readonly veryLow: number;
  readonly low: number;
  readonly high: number;
  readonly veryHigh: number;
}

/** Whose targets hold: most adults, older or at high risk, pregnant with type 1 diabetes. */
export const targetGroups = ['standard', 'older', 'pregnant'] as const;
export type TargetGroup = (typeof targetGroups)[number];

const usual: GlucoseRange = { veryLow: 54, low: 70, high: 180, veryHigh: 250 };
export const glucoseRanges: Readonly<Record<TargetGroup, GlucoseRange>> = {
  standard: usual,
  older: usual,
  pregnant: { veryLow: 54, low: 63, high: 140, veryHigh: 250 },
};

/**
 * Whole milligrams: 10.0 mmol/L is 180.2 mg/dL and 3.9 is 70.3, and the consensus names 10.0 and 3.9 for 180 and 70.
 */
export const wholeMilligrams = (milligramsPerDecilitre: number): number => Math.round(milligramsPerDecilitre);

export function bandOf(milligramsPerDecilitre: number, range: GlucoseRange = usual): GlucoseBand {
  const value = wholeMilligrams(milligramsPerDecilitre);
  if (value < range.veryLow) return 'veryLow';
  if (value < range.low) return 'low';
  if (value <= range.high) return 'inRange';
  return value <= range.veryHigh ? 'high' : 'veryHigh';
}
