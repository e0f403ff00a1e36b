import {
  add,
  customGrad,
  div,
  log,
  maximum,
  mul,
  type Scalar,
  slice,
  softplus,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tidy,
  zerosLike,
} from '@tensorflow/tfjs-core';

/** Least predicted spread, in the network's units: keeps the likelihood bounded. */
const scaleFloor = 0.02;

/** Network output [window, 2 × leads] -> expected change and spread per lead, each [window, lead], in network units. */
export function meanAndScale(output: Tensor2D): { mean: Tensor2D; scale: Tensor2D } {
  const [windows, width] = output.shape;
  const leads = width / 2;
  return {
    mean: slice(output, [0, 0], [windows, leads]),
    scale: add(softplus(slice(output, [0, leads], [windows, leads])), scaleFloor),
  };
}

const withoutGradient = customGrad((value) => ({
  value: (value as Tensor).clone(),
  gradFunc: (upstream: Tensor) => zerosLike(upstream),
}));

/** The same value, through which no gradient flows. */
export const stopGradient = <T extends Tensor>(value: T): T => withoutGradient(value) as T;

/**
 * Negative log likelihood of a Gaussian whose mean is given and not moved: it teaches the spread alone, so that the
 * mean stays the least-squares one (after Seitzer et al. 2022, who show how the joint likelihood spoils the mean).
 *
 * predicted, scale, target, weight: [window, lead]; weight zero where the outcome is not known -> scalar
 */
export function spreadLoss(predicted: Tensor2D, scale: Tensor2D, target: Tensor2D, weight: Tensor2D): Scalar {
  return tidy(() => {
    const squaredError = square(sub(stopGradient(predicted), target));
    const loss = add(log(scale), mul(0.5, div(squaredError, square(scale))));
    return div(sum(mul(weight, loss)), maximum(sum(weight), 1)) as Scalar;
  });
}
