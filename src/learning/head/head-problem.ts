import {
  add,
  div,
  matMul,
  mean,
  mul,
  pow,
  relu,
  type Scalar,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tidy,
} from '@tensorflow/tfjs-core';
import { stopGradient } from '../distribution.ts';
import type { Support } from '../example-method.ts';
import type { NamedTensors } from '../named-arrays.ts';
import type { NetworkShape, Parameters } from '../network.ts';
import { seenBy } from '../seen-by.ts';
import { tidied } from '../tidied.ts';
import { whitenedFeatures } from './whitening.ts';

/**
 * One person's support as least squares for a correction W of the generic forecast, r ≈ z W: the Gram matrix
 * A = Σ w z zᵀ [d, d] and the right side B = Σ w z rᵀ [d, lead], in hours of support.
 */
export interface HeadProblem {
  readonly gram: Tensor2D;
  readonly rightSide: Tensor2D;
}

/** Squared errors of this many spreads count for half: one meal nobody could foresee must not bend the whole person. */
const robustSquare = 2;

/** One for each window all of whose outcomes are known, else nothing: known [n, lead] -> [n, 1]. */
export const wholeWindows = (known: Tensor2D): Tensor2D =>
  tidy(() => relu(sub(sum(known, 1, true), known.shape[1] - 1)) as Tensor2D);

/**
 * What each window counts, [n, 1]: by the precision of the generic forecast there, less where the outcome was far outside
 * its spread (Cauchy's weight), nothing where a part of the hour is not known.
 */
function windowWeights(residuals: Tensor2D, known: Tensor2D, scale: Tensor2D, typical: Tensor2D): Tensor {
  const surprise = mean(square(div(residuals, scale)), 1, true);
  const variance = mean(square(div(scale, typical)), 1, true);
  return div(wholeWindows(known), mul(variance, add(1, div(surprise, robustSquare))));
}

/** Hours count as 24 (hours / 24)^(1 + worthPower): days differ from each other, hours of a day less. */
export function headProblem(
  own: NamedTensors,
  network: Parameters,
  { examples, hours }: Support,
  shape: NetworkShape,
): HeadProblem {
  return tidied(() => {
    const { hidden, mean: expected, scale } = seenBy(network, examples.inputs, shape);
    const residuals = mul(examples.known, sub(examples.targets, expected)) as Tensor2D;
    const features = whitenedFeatures(own, hidden);
    const weights = stopGradient(
      div(
        windowWeights(residuals, examples.known, scale, own['whitening.spread'] as Tensor2D),
        Math.max(1, examples.count),
      ),
    );
    const worth = mul(24, pow(hours / 24, add(1, own.worthPower as Scalar)));
    const weighted = mul(features, weights) as Tensor2D;
    return {
      gram: mul(worth, matMul(weighted, features, true)) as Tensor2D,
      rightSide: mul(worth, matMul(weighted, residuals, true)) as Tensor2D,
    };
  });
}

/** The generic forecast and what a head adds to it, [n, lead], in the network's units. */
export function correctedForecast(
  own: NamedTensors,
  network: Parameters,
  head: Tensor2D,
  inputs: Tensor2D,
  shape: NetworkShape,
): Tensor2D {
  return tidy(() => {
    const { hidden, mean: expected } = seenBy(network, inputs, shape);
    return add(expected, matMul(whitenedFeatures(own, hidden), head)) as Tensor2D;
  });
}
