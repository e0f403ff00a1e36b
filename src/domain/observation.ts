/**
 * An observation is one logged thing: time, kind, value in the canonical unit, and where it came from. What devices
 * measure by the thousand (sensor glucose, heart rate through the day, steps) is kept apart, as samples (`samples.ts`).
 */
import type { BodyPosture, InsulinAction, MealRelation, MeasuredArm, WorkoutType } from './observation-choices.ts';

export interface ObservationValues {
  /** Capillary or spot glucose, mg/dL. */
  glucose: { readonly milligramsPerDecilitre: number; readonly mealRelation?: MealRelation };
  /** mmHg; of several readings in one sitting the mean, with the readings beside it. Pulse in beats per minute. */
  bloodPressure: PressureReading & {
    readonly arm?: MeasuredArm;
    readonly posture?: BodyPosture;
    /** The cuff noticed an irregular beat. */
    readonly irregularBeat?: boolean;
    readonly readings?: readonly PressureReading[];
  };
  /** Beats per minute. */
  heartRate: { readonly beatsPerMinute: number };
  /** Beats per minute, awake and at rest. */
  restingHeartRate: { readonly beatsPerMinute: number };
  /** Milliseconds. RMSSD where the device gives it; some give SDNN alone, which is another quantity. */
  heartRateVariability: { readonly rmssd?: number; readonly sdnn?: number };
  /** Kilograms. */
  weight: { readonly kilograms: number };
  /** Percent of the weight. */
  bodyFat: { readonly percent: number };
  /** Centimetres. */
  height: { readonly centimetres: number };
  /** Degrees Celsius. */
  temperature: { readonly celsius: number };
  /** Peripheral oxygen saturation, percent. */
  oxygenSaturation: { readonly percent: number };
  /** Breaths per minute. */
  respiratoryRate: { readonly breathsPerMinute: number };
  /** Minutes. The observation's time is when it ended: last night belongs to this morning. */
  sleep: {
    readonly minutesAsleep: number;
    readonly minutesInBed?: number;
    readonly minutesAwake?: number;
    readonly minutesLight?: number;
    readonly minutesDeep?: number;
    readonly minutesRem?: number;
  };
  /** Of a span that ends at the observation's time; without minutes, of its local day. */
  steps: { readonly count: number; readonly minutes?: number };
  /** The observation's time is when it began. Energy in kilocalories, rates in beats per minute. */
  workout: {
    readonly type: WorkoutType;
    readonly minutes: number;
    readonly metres?: number;
    readonly kilocalories?: number;
    readonly averageHeartRate?: number;
    readonly maximumHeartRate?: number;
    readonly metresClimbed?: number;
  };
  /** Grams and kilocalories, of sodium and potassium milligrams; at least one of its fields. */
  meal: {
    readonly text?: string;
    readonly carbohydrate?: number;
    readonly protein?: number;
    readonly fat?: number;
    readonly fibre?: number;
    readonly kilocalories?: number;
    readonly sodium?: number;
    readonly potassium?: number;
  };
  /** International units. */
  insulin: { readonly units: number; readonly action: InsulinAction; readonly name?: string };
  /** A dose that was taken. The schedule is part of the profile. */
  medication: { readonly name: string; readonly dose?: string };
  /** From 0, none, to 10, the worst imaginable. */
  symptom: { readonly name: string; readonly severity?: number };
  /** From 1, very low, to 5, very good. */
  mood: { readonly score: number };
  /** From 1, none, to 5, very much. */
  stress: { readonly score: number };
  note: { readonly text: string };
}

/** One reading of a cuff: mmHg, and pulse in beats per minute where the cuff reported one. */
export interface PressureReading {
  readonly systolic: number;
  readonly diastolic: number;
  readonly pulse?: number;
}

export type ObservationKind = keyof ObservationValues;

/** In the order in which lists offer them. */
export const observationKinds = [
  'glucose',
  'bloodPressure',
  'heartRate',
  'weight',
  'temperature',
  'oxygenSaturation',
  'restingHeartRate',
  'heartRateVariability',
  'respiratoryRate',
  'sleep',
  'steps',
  'workout',
  'meal',
  'insulin',
  'medication',
  'symptom',
  'mood',
  'stress',
  'bodyFat',
  'height',
  'note',
] as const satisfies readonly ObservationKind[];

/** A kind with its value; `Measurement<'weight'>` is a weight, `Measurement` is any of them. */
export type Measurement<K extends ObservationKind = ObservationKind> = {
  [Kind in K]: { readonly kind: Kind; readonly value: ObservationValues[Kind] };
}[K];

export interface ObservationSource {
  readonly type: 'manual' | 'file' | 'bluetooth' | 'demo';
  /** The device's or app's name, where known. */
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
  /** Circumstances in the person's own words: "after coffee", "left hand". */
  readonly tags?: readonly string[];
  readonly comment?: string;
  /** The import that brought it. */
  readonly importId?: string;
  readonly version: 1;
};
