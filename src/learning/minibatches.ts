import { clone, gather, type Tensor2D, tensor1d, tidy } from '@tensorflow/tfjs-core';
import type { Examples } from './examples.ts';

/** Examples with the weight of every outcome, [window, lead]. */
export interface Minibatch {
  readonly examples: Examples;
  readonly weights: Tensor2D;
}

/**
 * Examples dealt out like cards: the first minibatch holds examples 0, n, 2n, …, the second 1, n + 1, … Each spans the
 * whole time of the support, and none is left to chance. Never more minibatches than examples. The caller disposes.
 */
export function minibatches(examples: Examples, weights: Tensor2D, wanted: number): Minibatch[] {
  const n = Math.max(1, Math.min(wanted, examples.count));
  return tidy(() =>
    Array.from({ length: n }, (_, first) => {
      const rows = Int32Array.from(
        { length: Math.ceil((examples.count - first) / n) },
        (_, index) => first + index * n,
      );
      const deal = (all: Tensor2D): Tensor2D => (n === 1 ? clone(all) : gather(all, tensor1d(rows, 'int32')));
      return {
        examples: {
          count: rows.length,
          inputs: deal(examples.inputs),
          targets: deal(examples.targets),
          known: deal(examples.known),
        },
        weights: deal(weights),
      };
    }),
  );
}
