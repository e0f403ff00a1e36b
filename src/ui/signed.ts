import type { Format } from './format.ts';

/** A change with its sign, to so many digits; what rounds to nothing has none. */
export function signed(format: Format, value: number, fractionDigits = 0): string {
  const size = format.number(Math.abs(value), fractionDigits);
  if (size === format.number(0, fractionDigits)) return size;
  return `${value < 0 ? '−' : '+'}${size}`;
}
