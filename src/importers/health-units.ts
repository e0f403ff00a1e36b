import type { Quantity } from '../domain/observation-fields.ts';
import { fahrenheitToCelsius, kilogramsPerPound, milligramsPerMillimole } from '../domain/units.ts';
import { entryNamed } from './entry-named.ts';

/** Canonical units in one of this unit. */
type Factors = Readonly<Record<string, number>>;

const perMinute = [
  '/min',
  '1/min',
  '{beats}/min',
  '{breaths}/min',
  'beats/min',
  'breaths/min',
  'beats/minute',
  'breaths/minute',
  'bpm',
];
const counts = ['1', '{steps}', 'steps', '{steps}/d', 'steps/day', '/d', '/24h', '{count}', 'count'];
const same = (units: readonly string[]): Factors => Object.fromEntries(units.map((unit) => [unit, 1]));

/** By UCUM's codes and by what programs write instead, lower case: none of these differ by case alone. */
const factors: Readonly<Partial<Record<Quantity, Factors>>> = {
  glucose: { 'mg/dl': 1, 'mmol/l': milligramsPerMillimole },
  weight: {
    kg: 1,
    g: 1e-3,
    '[lb_av]': kilogramsPerPound,
    lb: kilogramsPerPound,
    lbs: kilogramsPerPound,
    '[stone_av]': 14 * kilogramsPerPound,
    '[oz_av]': kilogramsPerPound / 16,
  },
  length: { cm: 1, m: 100, mm: 0.1, '[in_i]': 2.54, in: 2.54, '[in_us]': 2.54, '[ft_i]': 30.48, ft: 30.48 },
  // 1 mmHg is 133.322 Pa in UCUM.
  pressure: { 'mm[hg]': 1, mmhg: 1, kpa: 1000 / 133.322 },
  perMinute: same(perMinute),
  percent: same(['%', 'percent']),
  milliseconds: { ms: 1, s: 1000 },
  minutes: { min: 1, h: 60, hr: 60, s: 1 / 60, sec: 1 / 60, ms: 1 / 60_000, d: 1440 },
  metres: { m: 1, km: 1000, cm: 0.01, '[mi_i]': 1609.344, mi: 1609.344, '[ft_i]': 0.3048, ft: 0.3048, yd: 0.9144 },
  kilocalories: { kcal: 1, '[cal]': 1, kj: 1 / 4.184, cal: 1e-3 },
  count: same(counts),
};

const celsius = ['cel', 'degc', '°c', 'c', 'celsius'];
const fahrenheit = ['[degf]', 'degf', '°f', 'f', 'fahrenheit'];

/** In the canonical unit; null where the unit is unknown, or missing and not the only one there is. */
export function inCanonicalUnit(quantity: Quantity, amount: number, unit: string | undefined): number | null {
  const name = unit?.trim().toLowerCase() ?? '';
  if (quantity === 'temperature') {
    if (celsius.includes(name)) return amount;
    if (fahrenheit.includes(name)) return fahrenheitToCelsius(amount);
    return name === 'k' ? amount - 273.15 : null;
  }
  const known = factors[quantity];
  const factor = name === '' && isAlone(quantity) ? 1 : entryNamed(known, name);
  return factor === undefined ? null : amount * factor;
}

const isAlone = (quantity: Quantity): boolean => ['perMinute', 'percent', 'count'].includes(quantity);
