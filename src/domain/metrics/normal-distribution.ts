/** The standard normal density. */
export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);

/**
 * Φ(z), the standard normal distribution function: Marsaglia's series (2004), and the tail's continued fraction where
 * the series would need many terms. Absolute error below 1e-12.
 */
export function normalCdf(z: number): number {
  if (z > 6) return 1 - normalCdf(-z);
  if (z < -6) {
    let fraction = 0;
    for (let k = 40; k > 0; k--) fraction = k / (-z + fraction);
    return normalDensity(z) / (-z + fraction);
  }
  let term = z;
  let sum = z;
  for (let k = 3; Math.abs(term) > 1e-17 * Math.abs(sum) && k < 400; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return 0.5 + sum * normalDensity(z);
}

/** Φ⁻¹(p) for p in (0, 1), by halving: slow, for constants. */
export function normalQuantile(p: number): number {
  let low = -10;
  let high = 10;
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (normalCdf(middle) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
