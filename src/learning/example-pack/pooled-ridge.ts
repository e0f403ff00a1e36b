import { cholesky, solveCholesky } from '../cholesky.ts';
import type { PersonSums } from '../head/expectation-maximization.ts';
import { withOutcomes } from './person-sums.ts';

/** Ridge regression on everyone, each person one voice; the level is not shrunk. */
export function pooledRidge(people: readonly PersonSums[], penalty: number, d: number): Float64Array {
  const matrix = new Float64Array(d * d);
  const right = new Float64Array(d);
  for (const { gram, rightSide, observations } of withOutcomes(people)) {
    for (const [index, value] of gram.entries()) matrix[index] = (matrix[index] as number) + value / observations;
    for (const [index, value] of rightSide.entries()) right[index] = (right[index] as number) + value / observations;
  }
  for (let index = 0; index < d; index++)
    matrix[index * (d + 1)] = (matrix[index * (d + 1)] as number) + (index === 0 ? 1e-9 : penalty);
  return solveCholesky(cholesky(matrix, d), d, right, 1);
}

/** Mean over people of the mean squared error. */
export function meanSquaredError(people: readonly PersonSums[], weights: Float64Array): number {
  const present = withOutcomes(people);
  const d = weights.length;
  return (
    present.reduce((sum, { gram, rightSide, squares, observations }) => {
      let error = squares;
      for (let row = 0; row < d; row++) {
        error -= 2 * (weights[row] as number) * (rightSide[row] as number);
        for (let column = 0; column < d; column++)
          error += (gram[row * d + column] as number) * (weights[row] as number) * (weights[column] as number);
      }
      return sum + error / observations;
    }, 0) / present.length
  );
}

const penalties = [0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** The penalty under which people left out, every one in turn, are foreseen best from the others. */
export function bestPenalty(people: readonly PersonSums[], d: number): number {
  const present = withOutcomes(people);
  const errors = penalties.map((penalty) =>
    present.reduce(
      (sum, person) =>
        sum +
        meanSquaredError(
          [person],
          pooledRidge(
            present.filter((other) => other !== person),
            penalty,
            d,
          ),
        ),
      0,
    ),
  );
  return penalties[errors.indexOf(Math.min(...errors))] as number;
}
