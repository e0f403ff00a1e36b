/** The small parts that resources of FHIR are made of. */
export type Category = 'vital-signs' | 'laboratory' | 'activity';

/** A code of LOINC with its display. */
export type Code = readonly [code: string, display: string];

export const category = (code: Category) => [
  { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code }] },
];

export const coded = (...codes: readonly Code[]) => ({
  coding: codes.map(([code, display]) => ({ system: 'http://loinc.org', code, display })),
});

/** In UCUM; `unit` is what people read, the code itself where that is the same. */
export const quantity = (value: number, code: string, unit = code) => ({
  value,
  unit,
  system: 'http://unitsofmeasure.org',
  code,
});

/** A part of an observation that is a number; none where there is no number. */
export const numberPart = (code: object, value: number | undefined, ...unit: readonly [code: string, unit?: string]) =>
  value === undefined ? [] : [{ code, valueQuantity: quantity(value, ...unit) }];

/** Nothing where the list is empty: FHIR has no empty lists. */
export const components = (...lists: readonly (readonly object[])[]) => {
  const component = lists.flat();
  return component.length === 0 ? {} : { component };
};
