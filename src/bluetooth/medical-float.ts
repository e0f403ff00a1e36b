/**
 * The numbers of IEEE 11073-20601 as Bluetooth uses them: SFLOAT is a signed 4-bit exponent of ten before a signed 12-bit
 * mantissa, FLOAT a signed 8-bit exponent before a signed 24-bit mantissa. With an exponent of zero the five mantissas at
 * the ends of the range are reserved: +infinity, NaN, "not at this resolution", one for later, -infinity. They are null.
 */
export const shortFloat = (bits: number): number | null =>
  decimal(signed(bits & 0xfff, 12), signed(bits >>> 12, 4), 11);

export const longFloat = (bits: number): number | null =>
  decimal(signed(bits & 0xff_ffff, 24), signed(bits >>> 24, 8), 23);

/** The value of two's complement bits. */
const signed = (bits: number, width: number): number => (bits >= 2 ** (width - 1) ? bits - 2 ** width : bits);

function decimal(mantissa: number, exponent: number, mantissaBits: number): number | null {
  const half = 2 ** mantissaBits;
  if (exponent === 0 && (mantissa >= half - 2 || mantissa <= -half + 2)) return null;
  // Dividing by a whole power of ten gives the nearest number to 36.7; multiplying by 0.1 does not.
  return exponent < 0 ? mantissa / 10 ** -exponent : mantissa * 10 ** exponent;
}
