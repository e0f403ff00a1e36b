import {
  div,
  maximum,
  mean,
  mul,
  type Scalar,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tidy,
} from '@tensorflow/tfjs-core';
import { meanAndScale } from '../distribution.ts';
import type { Examples } from '../examples.ts';
import { forward, type NetworkShape, type Parameters } from '../network.ts';

/**
 * Squared error of a forecast over that of the generic one, at each lead time, averaged over them: a correction is worth as
 * much to a calm person as to a wild one, five minutes ahead as an hour.
 */
export function relativeError(
  forecast: Tensor2D,
  network: Parameters,
  { inputs, targets, known }: Examples,
  shape: NetworkShape,
): Scalar {
  return tidy(() => {
    const squares = (expected: Tensor): Tensor => sum(mul(known, square(sub(expected, targets))), 0);
    const { mean: generic } = meanAndScale(forward(network, inputs, shape));
    return mean(div(squares(forecast), maximum(squares(generic), 1e-3))) as Scalar;
  });
}
