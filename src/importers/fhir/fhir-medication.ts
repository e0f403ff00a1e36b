import type { SkipReason } from '../../domain/imported-file.ts';
import type { Measurement } from '../../domain/observation.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from '../json/json-value.ts';
import { keptFields } from '../kept-fields.ts';
import type { Effective } from './fhir-time.ts';

const dayMs = 86_400_000;

/** A dose that was taken. A statement over weeks is a prescription, and no dose. */
export function medicationOf(resource: JsonObject, { start, end }: Effective): Measurement | SkipReason {
  if (end.time - start.time > dayMs) return 'otherKind';
  const concept = objectOf(resource.medicationCodeableConcept);
  const name = textOf(concept.text) ?? textOf(objectOf(listOf(concept.coding)[0]).display);
  if (name === undefined) return 'badValue';
  return { kind: 'medication', value: keptFields('medication', { name: name.slice(0, 200), dose: doseOf(resource) }) };
}

/** `1 tablet` as the dose's text or as its quantity; of an administration one, of a statement a list. */
function doseOf({ dosage }: JsonObject): string | undefined {
  const first = Array.isArray(dosage) ? objectOf(dosage[0]) : objectOf(dosage);
  const rate = objectOf(listOf(first.doseAndRate)[0]);
  const { value, unit } = objectOf(first.dose ?? rate.doseQuantity);
  const amount = numberOf(value);
  const quantity = amount === undefined ? undefined : [amount, textOf(unit)].filter(Boolean).join(' ');
  return (textOf(first.text) ?? quantity)?.slice(0, 100);
}
