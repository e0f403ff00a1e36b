/** Risk of lows and of highs; no unit. LBGI: under 1.1 minimal, to 2.5 low, to 5 moderate, above 5 high. */
export interface BloodGlucoseIndices {
  readonly low: number;
  readonly high: number;
}

/** How far a value lies to the low or the high side, both sides alike in risk: zero at 112.5 mg/dL. */
const symmetrised = (milligramsPerDecilitre: number): number =>
  1.509 * (Math.log(milligramsPerDecilitre) ** 1.084 - 5.381);

/**
 * LBGI and HBGI: the mean over all readings of 10 f², on the side where it lies (Kovatchev et al. 1997, Diabetes Care
 * 20:1655).
 *
 * @param values mg/dL; at least one
 */
export function bloodGlucoseIndices(values: ArrayLike<number>): BloodGlucoseIndices {
  let low = 0;
  let high = 0;
  for (let index = 0; index < values.length; index++) {
    const f = symmetrised(values[index] as number);
    if (f < 0) low += 10 * f * f;
    else high += 10 * f * f;
  }
  return { low: low / values.length, high: high / values.length };
}
