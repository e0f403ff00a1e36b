import type { Quantity } from '../../domain/observation-fields.ts';
import { centimetresPerInch, fahrenheitToCelsius, kilogramsPerPound } from '../../domain/units.ts';

type Conversion = (amount: number) => number;
const times =
  (factor: number): Conversion =>
  (amount) =>
    amount * factor;
const same: Conversion = (amount) => amount;

/** mmHg in a kilopascal (conventional millimetre of mercury, 133.322387415 Pa). */
const mmHgPerKilopascal = 1000 / 133.322387415;
/** The international mile, exact. */
const metresPerMile = 1609.344;
const kilojoulesPerKilocalorie = 4.184;
/** More than anyone is tall in metres, less than in any other unit. */
const mostMetres = 3;
/** Between what a body has in degrees Celsius and in degrees Fahrenheit. */
const betweenDegrees = 60;

const centimetres: Conversion = (amount) => (amount < mostMetres ? amount * 100 : amount);
const degrees: Conversion = (amount) => (amount > betweenDegrees ? fahrenheitToCelsius(amount) : amount);
const percent: Conversion = (amount) => (amount <= 1 ? amount * 100 : amount);

/** Spellings of a unit, lower case, and the way to the canonical one. The first is meant where no unit is named. */
const conversions: Partial<Record<Quantity, readonly (readonly [spelling: RegExp, Conversion])[]>> = {
  weight: [
    [/^(kg|kgs|kilo.*|公斤|千克)$/, same],
    [/^(lb|lbs|pounds?|磅)$/, times(kilogramsPerPound)],
    [/^(斤|市斤|jin)$/, times(0.5)],
    [/^(g|gram.*|克)$/, times(0.001)],
    [/^(st|stone)$/, times(14 * kilogramsPerPound)],
  ],
  // The two scales never meet in a body, nor do metres and centimetres: there the amount itself tells.
  temperature: [
    [/^(°?c|℃|celsius|摄氏度?)$/, degrees],
    [/^(°?f|℉|fahrenheit|华氏度?)$/, fahrenheitToCelsius],
  ],
  length: [
    [/^(cm|centi.*|厘米)$/, centimetres],
    [/^(in|inch|inches|")$/, times(centimetresPerInch)],
    [/^(m|metres?|meters?|米)$/, centimetres],
  ],
  pressure: [
    [/^(mm ?hg|毫米汞柱)$/, same],
    [/^(kpa|千帕)$/, times(mmHgPerKilopascal)],
  ],
  minutes: [
    [/^(min|mins|minutes?|minuten|分钟?)$/, same],
    [/^(h|hr|hrs|hours?|std|stunden?|小时)$/, times(60)],
    [/^(s|sec|secs|seconds?|sekunden?|秒)$/, times(1 / 60)],
    [/^(ms|millis.*|毫秒)$/, times(1 / 60_000)],
  ],
  metres: [
    [/^(m|metres?|meters?|米)$/, same],
    [/^(km|kilom.*|公里|千米)$/, times(1000)],
    [/^(mi|miles?|英里)$/, times(metresPerMile)],
  ],
  kilocalories: [
    [/^(kcal|cal|calories?|kalorien|千卡|大卡)$/, same],
    [/^(kj|kilojoules?|千焦)$/, times(1 / kilojoulesPerKilocalorie)],
  ],
  milliseconds: [
    [/^(ms|millis.*|毫秒)$/, same],
    [/^(s|sec|seconds?|秒)$/, times(1000)],
  ],
  percent: [[/^(%|percent|prozent)$/, percent]],
  grams: [
    [/^(g|gram.*|克)$/, same],
    [/^(mg|milligr.*|毫克)$/, times(0.001)],
  ],
  milligrams: [
    [/^(mg|milligr.*|毫克)$/, same],
    [/^(g|gram.*|克)$/, times(1000)],
  ],
};

/** An amount of a quantity in the canonical unit; null where Attune cannot convert that unit. Glucose has its own way. */
export function inCanonicalUnit(quantity: Quantity, amount: number, unit: string | null): number | null {
  const own = conversions[quantity];
  if (own === undefined) return amount;
  const named = (unit ?? '').trim().toLowerCase();
  const found = named === '' ? own[0] : own.find(([spelling]) => spelling.test(named));
  return found === undefined ? null : found[1](amount);
}
