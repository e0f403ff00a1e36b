import { independent, posterior, type Tried } from '../../learning/bandit/gaussian.ts';
import { type FeaturePart, featureParts, partOfFeature } from '../../learning/bandit/plan-features.ts';
import { cholesky, solveCholesky } from '../../learning/cholesky.ts';

/** Where everyone begins: the mean over people, and how much people differ in each part. */
export interface FittedPrior {
  readonly mean: readonly number[];
  readonly variances: Readonly<Record<FeaturePart, number>>;
  readonly noise: number;
}

const n = partOfFeature.length;
const parts = Object.keys(featureParts) as FeaturePart[];
/** Weights that no one's tries say anything of stay near zero. */
const weak = 4;
const grid = [0.0005, 0.001, 0.002, 0.004, 0.008, 0.016, 0.032, 0.064];
const noises = [0.04, 0.06, 0.08, 0.1, 0.12, 0.15];
const rounds = 3;

/** Sums that the likelihood of a person needs. */
interface Sums {
  /** [n, n] */
  readonly squares: Float64Array;
  /** [n] */
  readonly products: Float64Array;
  readonly rest: number;
  readonly count: number;
}

/** Empirical Bayes (Bishop 2006, 3.5): the mean of all pooled, then the variances under which the people are likeliest. */
export function fitPrior(people: readonly (readonly Tried[])[]): FittedPrior {
  const pooled = posterior(independent(new Array(n).fill(0), new Array(n).fill(weak)), people.flat(), 0.1);
  const mean = [...pooled.mean];
  const sums = people.map((tried) => sumsOf(tried, mean));
  const variances = Object.fromEntries(parts.map((part) => [part, 0.008])) as Record<FeaturePart, number>;
  let noise = 0.1;
  const likelihood = () => {
    const spread = partOfFeature.map((part) => variances[part]);
    return sums.reduce((total, each) => total + logLikelihood(each, spread, noise), 0);
  };
  const bestOf = (values: readonly number[], set: (value: number) => void) => {
    const scored = values.map((value) => {
      set(value);
      return { value, score: likelihood() };
    });
    set(scored.reduce((a, b) => (b.score > a.score ? b : a)).value);
  };
  for (let round = 0; round < rounds; round++) {
    bestOf(noises, (value) => {
      noise = value;
    });
    for (const part of parts)
      bestOf(grid, (value) => {
        variances[part] = value;
      });
  }
  return { mean, variances, noise };
}

function sumsOf(tried: readonly Tried[], mean: readonly number[]): Sums {
  const squares = new Float64Array(n * n);
  const products = new Float64Array(n);
  let rest = 0;
  for (const { features, reward } of tried) {
    const left = reward - features.reduce((sum, x, i) => sum + x * (mean[i] as number), 0);
    rest += left * left;
    for (let i = 0; i < n; i++) {
      const x = features[i] as number;
      if (x === 0) continue;
      products[i] = (products[i] as number) + x * left;
      for (let j = 0; j < n; j++) squares[i * n + j] = (squares[i * n + j] as number) + x * (features[j] as number);
    }
  }
  return { squares, products, rest, count: tried.length };
}

/** Of a person's rewards, their weights integrated out. */
function logLikelihood({ squares, products, rest, count }: Sums, variances: readonly number[], noise: number): number {
  const precision = squares.map((value, at) => {
    const diagonal = Math.floor(at / n) === at % n ? 1 / (variances[at % n] as number) : 0;
    return value / noise + diagonal;
  });
  const factor = cholesky(precision, n);
  let determinant = 0;
  for (let i = 0; i < n; i++)
    determinant += 2 * Math.log(factor[i * n + i] as number) + Math.log(variances[i] as number);
  const solved = solveCholesky(factor, n, products, 1);
  const explained = solved.reduce((sum, value, i) => sum + value * (products[i] as number), 0) / noise ** 2;
  return -0.5 * (count * Math.log(2 * Math.PI * noise) + determinant + rest / noise - explained);
}
