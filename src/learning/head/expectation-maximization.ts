import { cholesky, solveCholesky } from '../cholesky.ts';

/** One person's sums for one output: Σ φφᵀ [d, d], Σ φ y [d], Σ y², and how many observations they stand for. */
export interface PersonSums {
  readonly gram: Float64Array;
  readonly rightSide: Float64Array;
  readonly squares: number;
  readonly observations: number;
}

/** How the weights of people lie: w ~ N(mean, diag(variance)), y = φ·w + N(0, noise). */
export interface WeightPrior {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly noise: number;
}

/** Least variance of a weight: one that does not differ between people is not learned for one. */
const leastVariance = 1e-9;

/** Posterior of one person's weights: mean [d] and covariance [d, d]. */
function posteriorOf(person: PersonSums, { mean, variance, noise }: WeightPrior) {
  const d = mean.length;
  const precision = person.gram.map((value) => value / noise);
  const right = new Float64Array(d * (d + 1));
  for (let row = 0; row < d; row++) {
    precision[row * (d + 1)] = (precision[row * (d + 1)] as number) + 1 / (variance[row] as number);
    right[row * (d + 1)] =
      (person.rightSide[row] as number) / noise + (mean[row] as number) / (variance[row] as number);
    right[row * (d + 1) + 1 + row] = 1;
  }
  const solved = solveCholesky(cholesky(precision, d), d, right, d + 1);
  const at = (row: number, column: number) => solved[row * (d + 1) + column] as number;
  return {
    mean: Float64Array.from({ length: d }, (_, row) => at(row, 0)),
    covariance: (row: number, column: number) => at(row, column + 1),
  };
}

/**
 * One step of expectation maximization for the linear mixed model (Dempster, Laird & Rubin 1977; Laird & Ware 1982 with a
 * diagonal covariance): the likelihood of all people's outcomes never falls.
 */
export function emStep(people: readonly PersonSums[], prior: WeightPrior): WeightPrior {
  const d = prior.mean.length;
  const posteriors = people.map((person) => posteriorOf(person, prior));
  const average = (of: (index: number) => number) =>
    people.reduce((sum, _, index) => sum + of(index), 0) / people.length;
  const mean = prior.mean.map((_, row) => average((i) => posteriors[i]?.mean[row] as number));
  const variance = prior.variance.map((_, row) =>
    Math.max(
      leastVariance,
      average((i) => {
        const { mean: own, covariance } = posteriors[i] as ReturnType<typeof posteriorOf>;
        return ((own[row] as number) - (mean[row] as number)) ** 2 + covariance(row, row);
      }),
    ),
  );
  let squares = 0;
  let observations = 0;
  for (const [index, person] of people.entries()) {
    const { mean: own, covariance } = posteriors[index] as ReturnType<typeof posteriorOf>;
    squares += person.squares;
    observations += person.observations;
    for (let row = 0; row < d; row++) {
      squares -= 2 * (own[row] as number) * (person.rightSide[row] as number);
      for (let column = 0; column < d; column++)
        squares +=
          (person.gram[row * d + column] as number) *
          ((own[row] as number) * (own[column] as number) + covariance(row, column));
    }
  }
  return { mean, variance, noise: Math.max(leastVariance, squares / observations) };
}
