import type { ObservationKind } from '../observation.ts';

export const qualityRules = [
  'sensorGap',
  'compressionLow',
  'jump',
  'twoSensors',
  'weightJump',
  'scaleDrift',
  'digitPreference',
] as const;
export type QualityRule = (typeof qualityRules)[number];

/** One reading behind a finding, in the canonical unit of its kind. */
export interface QualityReading {
  readonly time: number;
  readonly utcOffset: number;
  readonly value: number;
  /** Where it came from, where that matters to the finding. */
  readonly source?: string | null;
}

/** What a rule asks about: a span, and the readings that made it ask. */
export interface QualityFinding {
  readonly rule: QualityRule;
  readonly kind: ObservationKind;
  /** Epoch ms, both included: what would be left out. Of a gap, the last reading before it and the first after. */
  readonly from: number;
  readonly to: number;
  readonly readings: readonly QualityReading[];
  /** Minutes of a gap; a fall, a jump or a difference in the canonical unit. */
  readonly size: number;
  /** Those that tell different things; either may be left out. Keys by `originKey`. */
  readonly origins?: readonly { readonly key: string; readonly name: string | null; readonly readings: number }[];
}
