/** What devices measure by the thousand, kept in typed arrays instead of one by one. */
import type { ObservationKind } from './observation.ts';

export const sampleKinds = ['glucose', 'heartRate', 'steps'] as const satisfies readonly ObservationKind[];
export type SampleKind = (typeof sampleKinds)[number];

/** Samples in time order. */
export interface SampleSeries {
  /** Epoch milliseconds, ascending; strictly so within one source. For steps, when the span began. */
  readonly times: Float64Array;
  /** In the canonical unit: mg/dL, beats per minute, steps. As long as `times`. */
  readonly values: Float32Array;
  /** Local time minus UTC in minutes at each sample, as long as `times`. */
  readonly utcOffsets: Int16Array;
  /** Seconds that each sample stands for, as long as `times`; only steps have them. */
  readonly durations?: Uint32Array;
}

/** Samples of one kind from one device or app. */
export interface SampleBatch extends SampleSeries {
  readonly kind: SampleKind;
  /** The device's or app's name; null where unknown. */
  readonly source: string | null;
}
