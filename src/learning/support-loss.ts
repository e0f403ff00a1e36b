import { div, type Scalar, square, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import { meanAndScale, stopGradient } from './distribution.ts';
import type { Examples } from './examples.ts';
import { weightedSquaredError } from './loss.ts';
import { forward, type NetworkShape, type Parameters } from './network.ts';

/** A loss as a function of the network's parameters. */
export type Loss = (parameters: Parameters) => Scalar;

/** How much an outcome counts: its precision under the generic network's own spread, so that a wild hour does not outweigh ten calm ones. [window, lead] */
export function precisionWeights(generic: Parameters, examples: Examples, shape: NetworkShape): Tensor2D {
  return tidy(() => {
    const { scale } = meanAndScale(forward(generic, examples.inputs, shape));
    return stopGradient(div(examples.known, square(scale)) as Tensor2D);
  });
}

/** Weighted squared error of the expected outputs. */
export const squaredErrorOn =
  (examples: Examples, weights: Tensor2D, shape: NetworkShape): Loss =>
  (parameters) =>
    weightedSquaredError(meanAndScale(forward(parameters, examples.inputs, shape)).mean, examples.targets, weights);
