import type { ObservationKind } from '../../domain/observation.ts';
import { fieldsOfKind } from '../../domain/observation-fields.ts';

/** Fields that a form asks for at once; where a kind is not named, all that it must have. */
const first: Partial<Record<ObservationKind, readonly string[]>> = {
  glucose: ['milligramsPerDecilitre', 'mealRelation'],
  bloodPressure: ['systolic', 'diastolic', 'pulse'],
  heartRateVariability: ['rmssd'],
  workout: ['type', 'minutes', 'metres'],
  meal: ['text', 'carbohydrate'],
  insulin: ['units', 'action'],
  medication: ['name', 'dose'],
  symptom: ['name', 'severity'],
};

/** Fields that no one types: several readings of one sitting, the span that a device counted steps in. */
const untyped = new Set(['bloodPressure.readings', 'steps.minutes']);

export interface FormLayout {
  readonly first: readonly string[];
  /** Behind "More". */
  readonly more: readonly string[];
}

/** Which fields a form of this kind has, and which of them are seen at once. */
export function layoutOf(kind: ObservationKind): FormLayout {
  const fields = fieldsOfKind(kind).filter(([name]) => !untyped.has(`${kind}.${name}`));
  const isFirst = ([name, field]: (typeof fields)[number]) => first[kind]?.includes(name) ?? !field.optional;
  return {
    first: fields.filter(isFirst).map(([name]) => name),
    more: fields.filter((field) => !isFirst(field)).map(([name]) => name),
  };
}
