import type { Quantity } from '../../domain/observation-fields.ts';
import {
  centimetresPerInch,
  fahrenheitToCelsius,
  kilogramsPerPound,
  milligramsPerMillimole,
} from '../../domain/units.ts';
import { entryNamed } from '../entry-named.ts';

type Conversion = number | ((amount: number) => number);

/** kPa per mmHg. */
const kilopascals = 0.133322387415;
/** kJ per kcal, the thermochemical calorie. */
const kilojoules = 4.184;

/** To the canonical unit, from the units in which HealthKit writes; a number is a factor. */
const conversions: { readonly [Q in Quantity]?: Readonly<Record<string, Conversion>> } = {
  weight: { kg: 1, g: 1e-3, lb: kilogramsPerPound, oz: kilogramsPerPound / 16, st: kilogramsPerPound * 14 },
  milligrams: { mg: 1, g: 1e3, mcg: 1e-3 },
  grams: { g: 1, mg: 1e-3, mcg: 1e-6, kg: 1e3, oz: (kilogramsPerPound * 1000) / 16, lb: kilogramsPerPound * 1000 },
  length: { cm: 1, m: 100, mm: 0.1, in: centimetresPerInch, ft: 12 * centimetresPerInch },
  metres: { m: 1, km: 1000, cm: 0.01, mi: 1609.344, yd: 0.9144, ft: 0.3048, in: 0.0254 },
  temperature: { degC: 1, degF: fahrenheitToCelsius, K: (kelvin) => kelvin - 273.15 },
  /** HealthKit's percent is a fraction of one. */
  percent: { '%': 100 },
  perMinute: { 'count/min': 1, 'count/s': 60 },
  milliseconds: { ms: 1, s: 1000 },
  minutes: { min: 1, s: 1 / 60, hr: 60 },
  pressure: { mmHg: 1, kPa: 1 / kilopascals },
  /** `Cal` is a large calorie, `cal` a small one. */
  kilocalories: { kcal: 1, Cal: 1, cal: 1e-3, kJ: 1 / kilojoules, J: 1e-3 / kilojoules },
  insulinUnits: { IU: 1 },
  count: { count: 1 },
};

/** Written as `mmol<180.1558800000541>/L`, with the molar mass. */
const millimolesPerLitre = /^mmol(<[\d.]+>)?\/L$/;

/** The amount in the canonical unit; null where the unit is none that a quantity has. */
export function toCanonical(quantity: Quantity, amount: number, unit: string | undefined): number | null {
  const conversion = quantity === 'glucose' ? ofGlucose(unit) : entryNamed(conversions[quantity], unit);
  if (conversion === undefined) return null;
  if (conversion === 1) return amount;
  const converted = typeof conversion === 'number' ? amount * conversion : conversion(amount);
  // No device measures finer; what is cut off is the error of binary fractions: 0.29 of one is 28.999999999999996 %.
  return Math.round(converted * 1e4) / 1e4;
}

function ofGlucose(unit = ''): Conversion | undefined {
  if (unit === 'mg/dL') return 1;
  return millimolesPerLitre.test(unit) ? milligramsPerMillimole : undefined;
}
