import { emStep, type PersonSums, type WeightPrior } from '../head/expectation-maximization.ts';
import { withOutcomes } from './person-sums.ts';
import { bestPenalty, meanSquaredError, pooledRidge } from './pooled-ridge.ts';

/** Steps of expectation maximization: the likelihood hardly moves after them. */
const emSteps = 60;

/** How far each variance is drawn to the mean of them all: a dozen people tell of one weight's variance little. */
const drawnTogether = 0.5;

/** The variances of all weights but the level's, drawn together. */
function steadied(variance: Float64Array): Float64Array {
  const mean = variance.slice(1).reduce((sum, value) => sum + value, 0) / Math.max(1, variance.length - 1);
  return variance.map((value, index) => (index === 0 ? value : value + drawnTogether * (mean - value)));
}

/** Mean and variance over people of each weight, and the noise around them. */
export function weightPrior(people: readonly PersonSums[], d: number): WeightPrior {
  const present = withOutcomes(people);
  if (present.length === 0) return { mean: new Float64Array(d), variance: new Float64Array(d).fill(1), noise: 1 };
  const mean = pooledRidge(present, bestPenalty(present, d), d);
  let prior: WeightPrior = {
    mean,
    variance: new Float64Array(d).fill(0.1),
    noise: Math.max(1e-3, 0.7 * meanSquaredError(present, mean)),
  };
  for (let step = 0; step < emSteps; step++) prior = emStep(present, prior);
  return { ...prior, variance: steadied(prior.variance) };
}
