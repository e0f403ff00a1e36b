import type { WordShares } from '../../domain/examples/example-set.ts';
import type { ScaledExample } from './example-scale.ts';
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
  /**
   * Variance of what one word of a name adds: drawn for each person and word, and learned as the person writes them down. A
   * name that is not known adds as much uncertainty as one of new words. Absent or zero: names tell nothing.
   */
  readonly word?: number;
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

/** What a filter sees of an example. */
type Seen = Pick<ScaledExample, 'day' | 'design' | 'completion' | 'words'>;

/** Of more words than these a person's further ones are not learned: the filter's matrix has the square of them. */
const mostWords = 256;

/** Mutable on purpose: a person's days pass through it once. */
export class LinearFilter {
  readonly #prior: LinearFilterPrior;
  /** [d + 1 + words]: the weights, the level, then what each word adds. */
  #mean: Float64Array;
  /** The square of that. */
  #covariance: Float64Array;
  /** Where each word stands. */
  readonly #places = new Map<string, number>();
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
    return this.#mean.slice(0, this.#prior.mean.length);
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

  /** What an example looks at of the state, the level as `kept` of it is left. */
  #lookAt({ design, words }: Seen, kept: number): Float64Array {
    const look = new Float64Array(this.#mean.length);
    look.set(design);
    look[design.length] = kept;
    for (const [word, share] of words ?? []) {
      const place = this.#places.get(word);
      if (place !== undefined) look[place] = share;
    }
    return look;
  }

  /** What words add that were not met yet, or the name that is not known. */
  #unmet(words: WordShares | undefined): number {
    const { word = 0 } = this.#prior;
    if (!words) return word;
    let sum = 0;
    for (const [each, share] of words) if (!this.#places.has(each)) sum += share * share;
    return word * sum;
  }

  predict(seen: Seen): FilterForecast {
    const { kept, gained } = this.#passed(seen.day);
    const { mean, variance } = this.#foreseen(this.#lookAt(seen, kept));
    const { noise } = this.#prior;
    const beside = gained + noise + this.#unmet(seen.words) + completionVariance(this.#mean, seen.completion);
    return { mean, variance: variance + beside };
  }

  /** Mean and variance of what is looked at, and its covariance with the whole state. */
  #foreseen(look: Float64Array): FilterForecast & { readonly products: Float64Array } {
    const size = look.length;
    const products = new Float64Array(size);
    let mean = 0;
    let variance = 0;
    for (let row = 0; row < size; row++) {
      let product = 0;
      for (let column = 0; column < size; column++)
        product += (this.#covariance[row * size + column] as number) * (look[column] as number);
      products[row] = product;
      mean += (look[row] as number) * (this.#mean[row] as number);
      variance += (look[row] as number) * product;
    }
    return { mean, variance, products };
  }

  /** Room for the words that are new; as uncertain as any. */
  #meet(words: WordShares | undefined): void {
    const { word } = this.#prior;
    if (!word || !words) return;
    const before = this.#mean.length;
    for (const each of words.keys())
      if (!this.#places.has(each) && this.#places.size < mostWords)
        this.#places.set(each, this.#prior.mean.length + 1 + this.#places.size);
    const size = this.#prior.mean.length + 1 + this.#places.size;
    if (size === before) return;
    const covariance = new Float64Array(size * size);
    for (let row = 0; row < before; row++)
      covariance.set(this.#covariance.subarray(row * before, (row + 1) * before), row * size);
    for (let place = before; place < size; place++) covariance[place * (size + 1)] = word;
    const mean = new Float64Array(size);
    mean.set(this.#mean);
    [this.#mean, this.#covariance] = [mean, covariance];
  }

  learn(seen: Seen, outcome: number): void {
    this.#meet(seen.words);
    const covariance = this.#covariance;
    const size = this.#mean.length;
    const { kept, gained } = this.#passed(seen.day);
    const level = seen.design.length;
    this.#mean[level] = kept * (this.#mean[level] as number);
    for (let index = 0; index < size; index++) {
      covariance[level * size + index] = kept * (covariance[level * size + index] as number);
      covariance[index * size + level] = kept * (covariance[index * size + level] as number);
    }
    covariance[level * (size + 1)] = (covariance[level * (size + 1)] as number) + gained;
    this.#day = Math.max(seen.day, this.#day ?? seen.day);

    const { mean, variance, products } = this.#foreseen(this.#lookAt(seen, 1));
    const beside = this.#prior.noise + this.#unmet(seen.words) + completionVariance(this.#mean, seen.completion);
    for (let row = 0; row < size; row++) {
      const gain = (products[row] as number) / (variance + beside);
      this.#mean[row] = (this.#mean[row] as number) + gain * (outcome - mean);
      for (let column = 0; column < size; column++)
        covariance[row * size + column] =
          (covariance[row * size + column] as number) - gain * (products[column] as number);
    }
  }
}
