import { div, maximum, mul, type Scalar, square, sub, sum, type Tensor2D, tidy } from '@tensorflow/tfjs-core';

/**
 * Weighted mean squared error. A weight of zero leaves an outcome out (it was not observed), so a person with a
 * gap is not taught that nothing happened in it.
 *
 * predicted, target, weight: [batch, output] -> scalar
 */
export function weightedSquaredError(predicted: Tensor2D, target: Tensor2D, weight: Tensor2D): Scalar {
  return tidy(() => div(sum(mul(weight, square(sub(predicted, target)))), maximum(sum(weight), 1e-6)) as Scalar);
}
