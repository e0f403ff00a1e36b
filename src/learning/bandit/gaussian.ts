import { cholesky, solveCholesky } from '../cholesky.ts';
import { normal, type Random } from '../random.ts';

/** N(mean, precision⁻¹) over the weights of a linear model. */
export interface Gaussian {
  /** [n] */
  readonly mean: Float64Array;
  /** [n, n], row by row. */
  readonly precision: Float64Array;
}

/** One thing that was tried, and what it was worth. */
export interface Tried {
  /** [n] */
  readonly features: readonly number[];
  readonly reward: number;
}

/** Weights that are independent of each other. */
export function independent(mean: readonly number[], variances: readonly number[]): Gaussian {
  const n = mean.length;
  const precision = new Float64Array(n * n);
  for (let i = 0; i < n; i++) precision[i * n + i] = 1 / (variances[i] as number);
  return { mean: Float64Array.from(mean), precision };
}

/**
 * The posterior of reward = xᵀw + noise (Bishop 2006, eq. 3.50): Λ' = Λ + XᵀX / σ², Λ' m' = Λ m + Xᵀr / σ².
 *
 * @param noise σ², the variance of a reward around what is expected of it
 */
export function posterior({ mean, precision }: Gaussian, tried: readonly Tried[], noise: number): Gaussian {
  const n = mean.length;
  const sharpened = Float64Array.from(precision);
  const pull = new Float64Array(n);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) pull[i] = (pull[i] as number) + (precision[i * n + j] as number) * (mean[j] as number);
  for (const { features, reward } of tried)
    for (let i = 0; i < n; i++) {
      const x = features[i] as number;
      if (x === 0) continue;
      pull[i] = (pull[i] as number) + (x * reward) / noise;
      for (let j = 0; j < n; j++)
        sharpened[i * n + j] = (sharpened[i * n + j] as number) + (x * (features[j] as number)) / noise;
    }
  return { mean: solveCholesky(cholesky(sharpened, n), n, pull, 1), precision: sharpened };
}

/** Weights as they may be: m + L⁻ᵀ z with Λ = L Lᵀ, z standard normal. */
export function drawWeights({ mean, precision }: Gaussian, random: Random): Float64Array {
  const n = mean.length;
  const factor = cholesky(precision, n);
  const drawn = Float64Array.from({ length: n }, () => normal(random));
  for (let row = n - 1; row >= 0; row--) {
    let rest = drawn[row] as number;
    for (let k = row + 1; k < n; k++) rest -= (factor[k * n + row] as number) * (drawn[k] as number);
    drawn[row] = rest / (factor[row * n + row] as number);
  }
  return drawn.map((value, i) => value + (mean[i] as number));
}

/** xᵀw */
export const dot = (features: readonly number[], weights: ArrayLike<number>): number =>
  features.reduce((sum, x, i) => sum + x * (weights[i] as number), 0);

/** Variance of xᵀw, without the noise. */
export function varianceAlong(features: readonly number[], { precision }: Gaussian): number {
  const n = features.length;
  return dot(features, solveCholesky(cholesky(precision, n), n, Float64Array.from(features), 1));
}
