import { cholesky, solveCholesky } from '../cholesky.ts';
import { normal, type Random } from '../random.ts';

/**
 * What is believed of w in reward = x·w + noise: w ~ N(P⁻¹ h, P⁻¹), kept as precision and information (Bishop, Pattern
 * Recognition and Machine Learning, 3.3.1).
 */
export interface LinearBelief {
  /** P, [d, d] */
  readonly precision: Float64Array;
  /** h, [d] */
  readonly information: Float64Array;
  /** Variance of a reward around x·w. */
  readonly noise: number;
}

/** A belief in w ~ N(mean, covariance). @param covariance [d, d], positive definite */
export function beliefFrom(mean: ArrayLike<number>, covariance: Float64Array, noise: number): LinearBelief {
  const d = mean.length;
  const factor = cholesky(covariance, d);
  const identity = new Float64Array(d * d);
  for (let at = 0; at < d; at++) identity[at * (d + 1)] = 1;
  const precision = solveCholesky(factor, d, identity, d);
  return { precision, information: solveCholesky(factor, d, Float64Array.from(mean), 1), noise };
}

/** After a reward was seen at x: P + x xᵀ / noise, h + x r / noise. */
export function updated(
  { precision, information, noise }: LinearBelief,
  x: ArrayLike<number>,
  reward: number,
): LinearBelief {
  const d = x.length;
  return {
    precision: precision.map(
      (value, at) => value + ((x[Math.floor(at / d)] as number) * (x[at % d] as number)) / noise,
    ),
    information: information.map((value, at) => value + ((x[at] as number) * reward) / noise),
    noise,
  };
}

/** The expected w, [d]. */
export const meanOf = ({ precision, information }: LinearBelief): Float64Array => {
  const d = information.length;
  return solveCholesky(cholesky(precision, d), d, information, 1);
};

/** One w drawn from the belief: mean + L⁻ᵀ z where P = L Lᵀ. */
export function sampled(belief: LinearBelief, random: Random): Float64Array {
  const d = belief.information.length;
  const factor = cholesky(belief.precision, d);
  const mean = solveCholesky(factor, d, belief.information, 1);
  const z = Float64Array.from({ length: d }, () => normal(random));
  for (let row = d - 1; row >= 0; row--) {
    let rest = z[row] as number;
    for (let k = row + 1; k < d; k++) rest -= (factor[k * d + row] as number) * (z[k] as number);
    z[row] = rest / (factor[row * d + row] as number);
  }
  return mean.map((value, at) => value + (z[at] as number));
}

export const dot = (x: ArrayLike<number>, w: ArrayLike<number>): number => {
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += (x[at] as number) * (w[at] as number);
  return sum;
};
