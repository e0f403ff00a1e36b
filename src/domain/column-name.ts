import type { ObservationKind } from './observation.ts';
import type { Field, Quantity } from './observation-fields.ts';

/** The canonical unit as the end of a column's name. */
const unitNames: Readonly<Record<Quantity, string>> = {
  glucose: 'mg_dl',
  weight: 'kg',
  temperature: 'c',
  length: 'cm',
  pressure: 'mmhg',
  perMinute: 'per_min',
  percent: 'percent',
  milliseconds: 'ms',
  minutes: 'min',
  metres: 'm',
  kilocalories: 'kcal',
  grams: 'g',
  milligrams: 'mg',
  insulinUnits: 'units',
  count: '',
  score: '',
};

/** Fields that are named after their unit are named after what they measure instead: the kind, or this. */
const measured: Readonly<Record<string, string>> = {
  metres: 'distance',
  metresClimbed: 'climb',
  kilocalories: 'energy',
  minutes: 'duration',
  minutesAsleep: 'asleep',
  minutesInBed: 'in_bed',
  minutesAwake: 'awake',
  minutesLight: 'light_sleep',
  minutesDeep: 'deep_sleep',
  minutesRem: 'rem_sleep',
};
const namedByUnit = [
  'milligramsPerDecilitre',
  'beatsPerMinute',
  'breathsPerMinute',
  'kilograms',
  'percent',
  'centimetres',
  'celsius',
  'units',
  'count',
  'score',
];

/** What a field's column is called in tables that Attune writes, and by which it knows them again: `systolic_mmhg`. */
export function columnOf(kind: ObservationKind, name: string, field: Field): string {
  const base = namedByUnit.includes(name) ? snakeCase(kind) : (measured[name] ?? snakeCase(name));
  const unit = field.type === 'number' ? unitNames[field.quantity] : '';
  return unit === '' ? base : `${base}_${unit}`;
}

const snakeCase = (name: string): string => name.replace(/\p{Lu}/gu, (letter) => `_${letter.toLowerCase()}`);
