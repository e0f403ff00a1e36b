/**
 * An observation is one logged thing: time, kind, value in the canonical unit, and where it came from.
 * Dense sensor glucose is kept apart, as a `GlucoseSeries`; everything else is an `Observation`.
 */
export interface ObservationValues {
  /** Capillary or spot glucose, mg/dL. */
  glucose: { readonly milligramsPerDecilitre: number };
  /** mmHg, and pulse in beats per minute where the cuff reported one. */
  bloodPressure: { readonly systolic: number; readonly diastolic: number; readonly pulse?: number };
  /** Beats per minute. */
  heartRate: { readonly beatsPerMinute: number };
  /** Kilograms. */
  weight: { readonly kilograms: number };
  /** Degrees Celsius. */
  temperature: { readonly celsius: number };
  /** Peripheral oxygen saturation, percent. */
  oxygenSaturation: { readonly percent: number };
}

export type ObservationKind = keyof ObservationValues;

export const observationKinds = [
  'glucose',
  'bloodPressure',
  'heartRate',
  'weight',
  'temperature',
  'oxygenSaturation',
] as const satisfies readonly ObservationKind[];

/** A kind with its value; `Measurement<'weight'>` is a weight, `Measurement` is any of them. */
export type Measurement<K extends ObservationKind = ObservationKind> = {
  [Kind in K]: { readonly kind: Kind; readonly value: ObservationValues[Kind] };
}[K];

export interface ObservationSource {
  readonly type: 'manual' | 'file' | 'demo';
  /** The file's name or the device's, where known. */
  readonly name?: string;
}

export type Observation<K extends ObservationKind = ObservationKind> = Measurement<K> & {
  readonly id: string;
  readonly profileId: string;
  /** Milliseconds since the Unix epoch, UTC. */
  readonly time: number;
  /** Local time minus UTC when it was taken, in minutes: the person's clock, whatever the device's zone is today. */
  readonly utcOffset: number;
  readonly source: ObservationSource;
  readonly version: 1;
};
