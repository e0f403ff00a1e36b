import type { Completion } from './input-gaussian.ts';

/**
 * One outcome of one person as a linear model whose level wanders: y = x·w + u + noise. The weights w ~ N(mean,
 * diag(variance)) stay; the level u begins at zero and is pulled back to it, an Ornstein-Uhlenbeck process, or walks
 * freely where `pullDays` is infinite. Learned one example at a time by the Kalman filter (Durbin & Koopman, Time Series
 * Analysis by State Space Methods, 4.3), which for a level that stays is the posterior of Bayesian linear regression.
 */
export interface LinearFilterPrior {
  /** [d] */
  readonly mean: Float64Array;
  /** [d] */
  readonly variance: Float64Array;
  readonly noise: number;
  /** Variance that the level gains in a day. */
  readonly walk: number;
  /** Days after which e⁻¹ of a deviation is left. */
  readonly pullDays: number;
}

export interface FilterForecast {
  readonly mean: number;
  readonly variance: number;
}

/** What unknown inputs add to the variance: w'Cw over the inputs that were completed; inputs begin at column one. */
function completionVariance(weights: Float64Array, completion: Completion | null): number {
  if (!completion) return 0;
  const { unknown, covariance } = completion;
  let sum = 0;
  for (const [i, row] of unknown.entries())
    for (const [j, column] of unknown.entries())
      sum +=
        (weights[1 + row] as number) * (weights[1 + column] as number) * (covariance[i * unknown.length + j] as number);
  return Math.max(0, sum);
}

/** Mutable on purpose: a person's days pass through it once. */
export class LinearFilter {
  readonly #prior: LinearFilterPrior;
  /** [d + 1]: the weights, then the level. */
  readonly #mean: Float64Array;
  /** [d + 1, d + 1] */
  readonly #covariance: Float64Array;
  #day: number | null = null;

  constructor(prior: LinearFilterPrior) {
    this.#prior = prior;
    const size = prior.mean.length + 1;
    this.#mean = Float64Array.of(...prior.mean, 0);
    this.#covariance = new Float64Array(size * size);
    for (const [index, variance] of prior.variance.entries()) this.#covariance[index * (size + 1)] = variance;
  }

  /** The person's weights as they are believed now. */
  get weights(): Float64Array {
    return this.#mean.slice(0, -1);
  }

  /** How much of a deviation is left on that day, and what the level may have gained. */
  #passed(day: number): { kept: number; gained: number } {
    const { walk, pullDays } = this.#prior;
    // A clock that was set back does not undo a day.
    const days = this.#day === null ? 0 : Math.max(0, day - this.#day);
    if (!Number.isFinite(pullDays)) return { kept: 1, gained: walk * days };
    const kept = Math.exp(-days / pullDays);
    return { kept, gained: (walk * pullDays * (1 - kept * kept)) / 2 };
  }

  predict(day: number, design: Float64Array, completion: Completion | null): FilterForecast {
    const { kept, gained } = this.#passed(day);
    const { mean, variance } = this.#seen(design, kept);
    return { mean, variance: variance + gained + this.#prior.noise + completionVariance(this.#mean, completion) };
  }

  /** x·w + kept·u and its variance. */
  #seen(design: Float64Array, kept: number): FilterForecast {
    const size = design.length + 1;
    const at = (index: number) => (index === design.length ? kept : (design[index] as number));
    let mean = 0;
    let variance = 0;
    for (let row = 0; row < size; row++) {
      mean += at(row) * (this.#mean[row] as number);
      let product = 0;
      for (let column = 0; column < size; column++)
        product += (this.#covariance[row * size + column] as number) * at(column);
      variance += at(row) * product;
    }
    return { mean, variance };
  }

  learn(example: { day: number; design: Float64Array; completion: Completion | null }, outcome: number): void {
    const { day, design, completion } = example;
    const size = design.length + 1;
    const covariance = this.#covariance;
    const { kept, gained } = this.#passed(day);
    const level = size - 1;
    this.#mean[level] = kept * (this.#mean[level] as number);
    for (let index = 0; index < size; index++) {
      covariance[level * size + index] = kept * (covariance[level * size + index] as number);
      covariance[index * size + level] = kept * (covariance[index * size + level] as number);
    }
    covariance[level * (size + 1)] = (covariance[level * (size + 1)] as number) + gained;
    this.#day = Math.max(day, this.#day ?? day);

    const at = (index: number) => (index === level ? 1 : (design[index] as number));
    const products = new Float64Array(size);
    let expected = 0;
    let variance = this.#prior.noise + completionVariance(this.#mean, completion);
    for (let row = 0; row < size; row++) {
      let product = 0;
      for (let column = 0; column < size; column++) product += (covariance[row * size + column] as number) * at(column);
      products[row] = product;
      expected += at(row) * (this.#mean[row] as number);
      variance += at(row) * product;
    }
    for (let row = 0; row < size; row++) {
      const gain = (products[row] as number) / variance;
      this.#mean[row] = (this.#mean[row] as number) + gain * (outcome - expected);
      for (let column = 0; column < size; column++)
        covariance[row * size + column] =
          (covariance[row * size + column] as number) - gain * (products[column] as number);
    }
  }
}
