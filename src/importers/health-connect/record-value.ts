import { kilogramsPerPound, milligramsPerMillimole } from '../../domain/units.ts';
import { entryNamed } from '../entry-named.ts';
import { isObject, type JsonObject, numberOf } from '../json/json-value.ts';

/** Factors to the unit that is kept here, by the name of the unit in Health Connect's own classes. */
type Units = Readonly<Record<string, number>>;

export const mass: Units = { kilograms: 1, grams: 0.001, pounds: kilogramsPerPound };
export const grams: Units = { grams: 1, milligrams: 0.001, kilograms: 1000 };
export const milligrams: Units = { milligrams: 1, grams: 1000, kilograms: 1e6 };
export const pressure: Units = { millimetersofmercury: 1 };
export const glucose: Units = { millimolesperliter: milligramsPerMillimole, milligramsperdeciliter: 1 };
export const celsius: Units = { celsius: 1 };
export const metres: Units = { meters: 1, kilometers: 1000, miles: 1609.344, feet: 0.3048, inches: 0.0254 };
/** Health Connect's calories are the small ones. */
export const kilocalories: Units = { kilocalories: 1, calories: 0.001, kilojoules: 1 / 4.184, joules: 1 / 4184 };
export const percent: Units = { value: 1, percentage: 1 };

/**
 * A quantity: `{"inKilograms": 70.5}`, `{"kilograms": 70.5}`, `{"value": 70.5, "unit": "kilograms"}`, or the number alone,
 * which is in the first unit. Undefined where there is none, or in none of these units.
 */
export function quantity(value: unknown, units: Units): number | undefined {
  if (!isObject(value)) return numberOf(value);
  const stated = statedUnit(value, units);
  if (stated !== undefined) return stated;
  for (const [name, factor] of Object.entries(units)) {
    const part = Object.entries(value).find(([key]) => key.toLowerCase().replace(/^(in|get)/, '') === name);
    const number = numberOf(part?.[1]);
    if (number !== undefined) return number * factor;
  }
  return undefined;
}

function statedUnit({ value, unit }: JsonObject, units: Units): number | undefined {
  if (typeof unit !== 'string') return undefined;
  const name = unit.toLowerCase().replace(/[^a-z]/g, '');
  const factor = entryNamed(units, name);
  const number = numberOf(value);
  return factor === undefined || number === undefined ? undefined : number * factor;
}
