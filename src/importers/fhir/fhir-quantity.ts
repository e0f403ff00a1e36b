import type { SkipReason } from '../../domain/imported-file.ts';
import type { Quantity } from '../../domain/observation-fields.ts';
import { inCanonicalUnit } from '../health-units.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json/json-value.ts';

/** The number of a resource or a component, in the canonical unit; or why it has none. */
export function quantityOf(holder: JsonObject, quantity: Quantity): number | SkipReason {
  const { valueQuantity, valueInteger } = holder;
  const given = isObject(valueQuantity) ? valueQuantity : { value: valueInteger };
  const amount = numberOf(given.value);
  // `< 40` is a bound, not a value.
  if (amount === undefined || given.comparator !== undefined) return 'badValue';
  const byCode = inCanonicalUnit(quantity, amount, textOf(given.code));
  return byCode ?? inCanonicalUnit(quantity, amount, textOf(given.unit)) ?? 'unknownUnit';
}

/** The LOINC codes of a resource or a component. */
export const loincsOf = (holder: JsonObject): readonly string[] =>
  listOf(objectOf(holder.code).coding).flatMap((coding) => {
    const { system, code } = objectOf(coding);
    return (system === 'http://loinc.org' || system === undefined) && typeof code === 'string' ? [code] : [];
  });

/** The component of a code, or of a text where no code exists. */
export const componentOf = (resource: JsonObject, codeOrText: string): JsonObject | undefined =>
  listOf(resource.component)
    .filter(isObject)
    .find((component) => loincsOf(component).includes(codeOrText) || objectOf(component.code).text === codeOrText);

/** The number of a component; undefined where there is none. */
export function componentQuantity(resource: JsonObject, codeOrText: string, quantity: Quantity): number | undefined {
  const component = componentOf(resource, codeOrText);
  const amount = component && quantityOf(component, quantity);
  return typeof amount === 'number' ? amount : undefined;
}
