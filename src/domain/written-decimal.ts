import { type ChosenUnits, fromCanonical, isChoosable, toCanonical, unitChoices } from './chosen-units.ts';
import type { Quantity } from './observation-fields.ts';

/** Relative: some units in the last place of a double, as one multiplication and one division leave them. */
const noise = 2 ** -50;
/** Significant digits of what a device measures together with those of a conversion's factor. */
const digits = 12;
/** Of a value in the unit that it was measured in. */
const measuredDecimals = 4;

const isAlmost = (one: number, other: number): boolean => Math.abs(one - other) <= noise * Math.abs(other);
const rounded = (value: number): number => Number(value.toFixed(measuredDecimals));

/**
 * A value in its canonical unit for a table. What was measured in another unit carries the last bits of its conversion,
 * 2.8 mmol/L are 50.44365199999999 mg/dL, and is written without them, 50.443652, wherever `readDecimal` gives them back.
 */
export function writtenDecimal(value: number, quantity: Quantity): number {
  const short = shortOf(value);
  return isAlmost(short, value) && readDecimal(short, quantity) === value ? short : value;
}

/** The value that a table's decimal stands for: of a number in some other unit, as it was converted when it came in. */
export function readDecimal(written: number, quantity: Quantity): number {
  if (!isChoosable(quantity) || written !== shortOf(written) || written === rounded(written)) return written;
  const { setting, units } = unitChoices[quantity];
  for (const unit of units) {
    const chosen = { [setting]: unit } as unknown as ChosenUnits;
    const value = toCanonical(quantity, rounded(fromCanonical(quantity, written, chosen)), chosen);
    if (isAlmost(value, written)) return value;
  }
  return written;
}

const shortOf = (value: number): number => Number(value.toPrecision(digits));
