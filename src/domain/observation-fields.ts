/**
 * What each kind of observation is made of: one table that forms, checks, files in and files out are read from. The
 * limits of numbers are ours, wider than any clinical range: they catch slips of the finger and of the unit.
 */

import type { ObservationKind, ObservationValues } from './observation.ts';
import { bodyPostures, insulinActions, mealRelations, measuredArms, workoutTypes } from './observation-choices.ts';

/** What a number counts; people choose the unit of the first four, the others have one each. */
export type Quantity =
  | 'glucose'
  | 'weight'
  | 'temperature'
  | 'length'
  | 'pressure'
  | 'perMinute'
  | 'percent'
  | 'milliseconds'
  | 'minutes'
  | 'metres'
  | 'kilocalories'
  | 'grams'
  | 'milligrams'
  | 'insulinUnits'
  | 'count'
  | 'score';

export type Limits = readonly [low: number, high: number];

/** In the canonical unit. Outside `hard` a value is refused, outside `soft` the person is asked once. */
export interface NumberField {
  readonly type: 'number';
  readonly quantity: Quantity;
  readonly hard: Limits;
  readonly soft: Limits;
  readonly optional: boolean;
}

export interface ChoiceField {
  readonly type: 'choice';
  readonly of: readonly string[];
  readonly optional: boolean;
}

export interface TextField {
  readonly type: 'text';
  /** Characters. */
  readonly longest: number;
  readonly optional: boolean;
}

/** True, or absent. */
export interface FlagField {
  readonly type: 'flag';
  readonly optional: true;
}

/** Several readings that the value is the mean of. */
export interface ReadingsField {
  readonly type: 'readings';
  readonly optional: true;
}

export type Field = NumberField | ChoiceField | TextField | FlagField | ReadingsField;

export type FieldOf<K extends ObservationKind> = string & keyof ObservationValues[K];

const number = (quantity: Quantity, hard: Limits, soft: Limits = hard): NumberField => ({
  type: 'number',
  quantity,
  hard,
  soft,
  optional: false,
});
const choice = (of: readonly string[]): ChoiceField => ({ type: 'choice', of, optional: false });
const text = (longest: number): TextField => ({ type: 'text', longest, optional: false });
const optional = <F extends Field>(field: F): F => ({ ...field, optional: true });

const heartRate = number('perMinute', [20, 250]);
const minutes = number('minutes', [0, 1440]);
const grams = number('grams', [0, 1000], [0, 300]);
const score = number('score', [1, 5]);

/** In the order in which a form asks for them. */
export const observationFields: {
  readonly [K in ObservationKind]: { readonly [F in keyof Required<ObservationValues[K]>]: Field };
} = {
  glucose: {
    milligramsPerDecilitre: number('glucose', [10, 900], [40, 400]),
    mealRelation: optional(choice(mealRelations)),
  },
  bloodPressure: {
    systolic: number('pressure', [50, 300], [80, 220]),
    diastolic: number('pressure', [20, 200], [40, 130]),
    pulse: optional(heartRate),
    arm: optional(choice(measuredArms)),
    posture: optional(choice(bodyPostures)),
    irregularBeat: { type: 'flag', optional: true },
    readings: { type: 'readings', optional: true },
  },
  heartRate: { beatsPerMinute: heartRate },
  restingHeartRate: { beatsPerMinute: number('perMinute', [20, 250], [30, 120]) },
  heartRateVariability: {
    rmssd: optional(number('milliseconds', [1, 500], [5, 250])),
    sdnn: optional(number('milliseconds', [1, 500], [5, 300])),
  },
  weight: { kilograms: number('weight', [2, 500]) },
  bodyFat: { percent: number('percent', [2, 75], [5, 60]) },
  height: { centimetres: number('length', [40, 260], [100, 220]) },
  temperature: { celsius: number('temperature', [30, 45]) },
  oxygenSaturation: { percent: number('percent', [50, 100]) },
  respiratoryRate: { breathsPerMinute: number('perMinute', [3, 80], [6, 40]) },
  sleep: {
    minutesAsleep: number('minutes', [0, 1440], [60, 900]),
    minutesInBed: optional(minutes),
    minutesAwake: optional(minutes),
    minutesLight: optional(minutes),
    minutesDeep: optional(minutes),
    minutesRem: optional(minutes),
  },
  steps: { count: number('count', [0, 200_000], [0, 60_000]), minutes: optional(minutes) },
  workout: {
    type: choice(workoutTypes),
    minutes: number('minutes', [0.1, 2880], [1, 720]),
    metres: optional(number('metres', [0, 1_000_000], [0, 300_000])),
    kilocalories: optional(number('kilocalories', [0, 20_000], [0, 5000])),
    averageHeartRate: optional(heartRate),
    maximumHeartRate: optional(heartRate),
    metresClimbed: optional(number('metres', [0, 20_000], [0, 5000])),
  },
  meal: {
    text: optional(text(500)),
    carbohydrate: optional(grams),
    protein: optional(grams),
    fat: optional(grams),
    fibre: optional(number('grams', [0, 300], [0, 100])),
    kilocalories: optional(number('kilocalories', [0, 20_000], [0, 4000])),
    sodium: optional(number('milligrams', [0, 50_000], [0, 5000])),
    potassium: optional(number('milligrams', [0, 50_000], [0, 6000])),
  },
  insulin: {
    units: number('insulinUnits', [0.01, 300], [0.05, 60]),
    action: choice(insulinActions),
    name: optional(text(100)),
  },
  medication: { name: text(200), dose: optional(text(100)) },
  symptom: { name: text(200), severity: optional(number('score', [0, 10])) },
  mood: { score },
  stress: { score },
  note: { text: text(5000) },
};

/** The fields of a kind, in the order of its form. */
export const fieldsOfKind = (kind: ObservationKind): readonly (readonly [name: string, field: Field])[] =>
  Object.entries(observationFields[kind]);

/** The field that stands for the whole where one number has to: on a card, in a chart, in a column of a table. */
export const mainField = {
  glucose: 'milligramsPerDecilitre',
  bloodPressure: 'systolic',
  heartRate: 'beatsPerMinute',
  restingHeartRate: 'beatsPerMinute',
  heartRateVariability: 'rmssd',
  weight: 'kilograms',
  bodyFat: 'percent',
  height: 'centimetres',
  temperature: 'celsius',
  oxygenSaturation: 'percent',
  respiratoryRate: 'breathsPerMinute',
  sleep: 'minutesAsleep',
  steps: 'count',
  workout: 'minutes',
  meal: 'carbohydrate',
  insulin: 'units',
  medication: null,
  symptom: 'severity',
  mood: 'score',
  stress: 'score',
  note: null,
} as const satisfies { readonly [K in ObservationKind]: FieldOf<K> | null };

/** The one number that stands for a measurement, canonical unit; null where it has none. */
export function mainNumber(measurement: { readonly kind: ObservationKind; readonly value: object }): number | null {
  const { kind, value } = measurement;
  const numbers = value as Readonly<Record<string, unknown>>;
  const name = mainField[kind];
  const found =
    name === null ? undefined : (numbers[name] ?? (kind === 'heartRateVariability' ? numbers.sdnn : undefined));
  return typeof found === 'number' ? found : null;
}
