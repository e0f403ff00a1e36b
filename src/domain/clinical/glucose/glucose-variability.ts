/** Mean and standard deviation (n − 1) in mg/dL, coefficient of variation in percent. */
export interface GlucoseVariability {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly coefficientOfVariation: number;
}

/** At or under this glucose counts as stable (Battelino et al. 2019; Monnier et al. 2017), percent. */
export const stableVariation = 36;

/** @param values mg/dL; at least two */
export function glucoseVariability(values: ArrayLike<number>): GlucoseVariability {
  const count = values.length;
  let sum = 0;
  for (let index = 0; index < count; index++) sum += values[index] as number;
  const mean = sum / count;
  let squares = 0;
  for (let index = 0; index < count; index++) squares += ((values[index] as number) - mean) ** 2;
  const standardDeviation = Math.sqrt(squares / (count - 1));
  return { mean, standardDeviation, coefficientOfVariation: (100 * standardDeviation) / mean };
}
