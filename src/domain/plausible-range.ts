/**
 * Whether a body can have a value and a device can show it. Outside the hard limits a value is refused; outside the soft
 * ones the person is asked once. The limits stand in `observation-fields.ts`.
 */

import type { Measurement, ObservationKind, PressureReading } from './observation.ts';
import { type Field, fieldsOfKind, type NumberField, observationFields } from './observation-fields.ts';

/** Less than any sensor or meter shows in mg/dL. */
export const fewestMilligrams = 20;

/** A weight further than this from all of the last seven days' is asked about. */
export const weightTolerance = 0.05;

/** A field of a kind, `weight.kilograms`. */
export interface FieldPath {
  readonly kind: ObservationKind;
  readonly field: string;
}

export type Plausibility =
  | { readonly verdict: 'plausible' }
  /** `low` and `high` are the limits that were passed, canonical units. */
  | ({
      readonly verdict: 'confirm' | 'refuse';
      readonly reason: 'range';
      readonly low: number;
      readonly high: number;
    } & FieldPath)
  /** A weight that is far from those of the last days. */
  | { readonly verdict: 'confirm'; readonly reason: 'recentWeights'; readonly low: number; readonly high: number }
  /** Systolic is not above diastolic. */
  | { readonly verdict: 'refuse'; readonly reason: 'order' }
  /** A field that may not be empty is, or holds what it cannot. */
  | ({ readonly verdict: 'refuse'; readonly reason: 'missing' | 'malformed' } & FieldPath)
  /** Nothing was said at all: a meal without words and numbers. */
  | { readonly verdict: 'refuse'; readonly reason: 'empty' };

export interface PlausibilityContext {
  /** Weights of the last seven days, kg. */
  readonly recentWeights?: readonly number[];
}

const plausible: Plausibility = { verdict: 'plausible' };

/** The hard and soft limits of glucose, mg/dL. */
export const glucoseLimits = observationFields.glucose.milligramsPerDecilitre as NumberField;

/** The gravest verdict on the parts of a measurement. A value that is not a number is refused. */
export function judge(measurement: Measurement, context: PlausibilityContext = {}): Plausibility {
  const all = verdicts(measurement, context);
  return (
    all.find(({ verdict }) => verdict === 'refuse') ?? all.find(({ verdict }) => verdict === 'confirm') ?? plausible
  );
}

function verdicts(measurement: Measurement, context: PlausibilityContext): Plausibility[] {
  const { kind } = measurement;
  const value = measurement.value as Readonly<Record<string, unknown>>;
  const fields = fieldsOfKind(kind);
  const all = fields.map(([field, rule]) => judgeField({ kind, field }, rule, value[field]));
  if (!fields.some(([field]) => value[field] !== undefined)) all.push({ verdict: 'refuse', reason: 'empty' });
  if (measurement.kind === 'bloodPressure') all.push(judgeOrder(measurement.value));
  if (measurement.kind === 'weight')
    all.push(nearRecentWeights(measurement.value.kilograms, context.recentWeights ?? []));
  return all;
}

function judgeField(path: FieldPath, rule: Field, value: unknown): Plausibility {
  if (value === undefined || value === null)
    return rule.optional ? plausible : { verdict: 'refuse', reason: 'missing', ...path };
  const malformed: Plausibility = { verdict: 'refuse', reason: 'malformed', ...path };
  switch (rule.type) {
    case 'number':
      return typeof value === 'number' ? withinLimits(path, rule, value) : malformed;
    case 'choice':
      return typeof value === 'string' && rule.of.includes(value) ? plausible : malformed;
    case 'text':
      if (typeof value !== 'string' || value.length > rule.longest) return malformed;
      return value.trim() !== '' ? plausible : { verdict: 'refuse', reason: 'missing', ...path };
    case 'flag':
      return typeof value === 'boolean' ? plausible : malformed;
    case 'readings':
      return Array.isArray(value) && value.length <= 10 && value.every(isPressure) ? plausible : malformed;
  }
}

function withinLimits(path: FieldPath, { hard, soft }: NumberField, value: number): Plausibility {
  const outside = ([low, high]: readonly [number, number]) => !(value >= low && value <= high);
  if (outside(hard)) return { verdict: 'refuse', reason: 'range', ...path, low: hard[0], high: hard[1] };
  if (outside(soft)) return { verdict: 'confirm', reason: 'range', ...path, low: soft[0], high: soft[1] };
  return plausible;
}

const isPressure = (reading: PressureReading): boolean =>
  judge({ kind: 'bloodPressure', value: reading }).verdict !== 'refuse';

const judgeOrder = ({ systolic, diastolic }: PressureReading): Plausibility =>
  systolic > diastolic ? plausible : { verdict: 'refuse', reason: 'order' };

function nearRecentWeights(kilograms: number, recentWeights: readonly number[]): Plausibility {
  if (recentWeights.length === 0) return plausible;
  const low = Math.min(...recentWeights) * (1 - weightTolerance);
  const high = Math.max(...recentWeights) * (1 + weightTolerance);
  return kilograms >= low && kilograms <= high ? plausible : { verdict: 'confirm', reason: 'recentWeights', low, high };
}
