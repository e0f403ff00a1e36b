import {
  add,
  div,
  maximum,
  mul,
  type Scalar,
  sqrt,
  square,
  sub,
  sum,
  type Tensor2D,
  tidy,
} from '@tensorflow/tfjs-core';

/**
 * Weighted mean squared error. A weight of zero leaves an outcome out (it was not observed), so a person with a
 * gap is not taught that nothing happened in it.
 *
 * predicted, target, weight: [batch, output] -> scalar
 */
export function weightedSquaredError(predicted: Tensor2D, target: Tensor2D, weight: Tensor2D): Scalar {
  return tidy(() => div(sum(mul(weight, square(sub(predicted, target)))), maximum(sum(weight), 1e-6)) as Scalar);
}

/**
 * Pseudo-Huber loss (Charbonnier et al. 1997) of whole windows: √(1 + e²/c²) − 1, where e² is a window's mean squared
 * error over its known outcomes. Quadratic for calm windows, linear for wild ones: an hour nobody could foresee does not
 * drown the many that one can.
 *
 * predicted, target, known: [batch, output]; weight: [batch, 1]; c² = `knee` -> scalar
 */
export function robustWindowError(
  predicted: Tensor2D,
  target: Tensor2D,
  { known, weight, knee }: { readonly known: Tensor2D; readonly weight: Tensor2D; readonly knee: number },
): Scalar {
  return tidy(() => {
    const squared = mul(known, square(sub(predicted, target)));
    const ofWindow = div(sum(squared, 1, true), maximum(sum(known, 1, true), 1));
    const loss = sub(sqrt(add(1, div(ofWindow, knee))), 1);
    return div(sum(mul(weight, loss)), maximum(sum(weight), 1e-6)) as Scalar;
  });
}
