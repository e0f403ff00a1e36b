import { div, exp, max, sub, sum, type Tensor2D } from '@tensorflow/tfjs-core';
import { stopGradient } from '../../distribution.ts';

/** Softmax over each row, [n, m]; the largest score is taken off first, which changes nothing but the overflow. */
export function softmax(scores: Tensor2D): Tensor2D {
  const weights = exp(sub(scores, stopGradient(max(scores, 1, true))));
  return div(weights, sum(weights, 1, true));
}
