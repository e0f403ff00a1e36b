/** 97.5 % of the standard normal. */
const z = 1.959964;

/**
 * 97.5 % of Student's t, by the expansion of Fisher and Cornish (Abramowitz and Stegun 26.7.5); from four degrees of freedom
 * on right to two digits.
 */
export function tQuantile(freedom: number): number {
  const [z3, z5, z7] = [z ** 3, z ** 5, z ** 7];
  return (
    z +
    (z3 + z) / (4 * freedom) +
    (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * freedom ** 3)
  );
}
