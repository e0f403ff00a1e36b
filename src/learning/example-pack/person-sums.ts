import type { PersonSums } from '../head/expectation-maximization.ts';
import type { ScaledExample } from './example-scale.ts';

/** One person's sums over the examples whose outcome is known. */
export function sumsOf(examples: readonly ScaledExample[], target: number, d: number): PersonSums {
  const gram = new Float64Array(d * d);
  const rightSide = new Float64Array(d);
  let squares = 0;
  let observations = 0;
  for (const { design, targets } of examples) {
    const outcome = targets[target] as number;
    if (!Number.isFinite(outcome)) continue;
    for (let row = 0; row < d; row++) {
      rightSide[row] = (rightSide[row] as number) + (design[row] as number) * outcome;
      for (let column = 0; column < d; column++)
        gram[row * d + column] =
          (gram[row * d + column] as number) + (design[row] as number) * (design[column] as number);
    }
    squares += outcome ** 2;
    observations += 1;
  }
  return { gram, rightSide, squares, observations };
}

/** The people of whom an outcome is known. */
export const withOutcomes = (people: readonly PersonSums[]): PersonSums[] =>
  people.filter(({ observations }) => observations > 0);
