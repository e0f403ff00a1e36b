import type { Format } from './format.ts';

/** A change with its sign, to so many digits; what rounds to nothing has none. */
export const signed = (format: Format, value: number, fractionDigits = 0): string =>
  withSign(value, (size) => format.number(size, fractionDigits));

/** The same of a share: 0.12 is +12%. */
export const signedPercent = (format: Format, fraction: number, fractionDigits = 0): string =>
  withSign(fraction, (size) => format.percent(size, fractionDigits));

function withSign(value: number, text: (size: number) => string): string {
  const size = text(Math.abs(value));
  return size === text(0) ? size : `${value < 0 ? '−' : '+'}${size}`;
}
