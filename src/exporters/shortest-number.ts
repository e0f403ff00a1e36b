/** Enough for any 32-bit float. */
const mostDigits = 9;

/** The shortest decimal that reads back as the same 32-bit float: 100.9, where the float itself is 100.9000015258789. */
export function shortestNumber(float: number): number {
  for (let digits = 4; digits < mostDigits; digits++) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}
