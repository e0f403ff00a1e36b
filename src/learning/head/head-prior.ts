import { add, exp, type Tensor, type Tensor2D, tidy } from '@tensorflow/tfjs-core';
import type { MetaContext } from '../meta-learner.ts';
import { filled, type NamedArrays, type NamedTensors, toTensors } from '../named-arrays.ts';
import { networkIn } from '../network.ts';
import { whiteningOf } from './whitening.ts';

/**
 * Where meta-learning of a head's prior begins: whitened features of the generic network; the same pull on every weight,
 * as strong as twenty hours of support; hours count as hours; the whole correction is taken.
 *
 * @returns the whitening, logPrecision [d, 1], logPrecisionOfLead [1, lead], logGain [1, lead], worthPower []
 */
export function headPriorStart({ shape, generic, commonInputs }: MetaContext): NamedArrays {
  if (!commonInputs) throw new RangeError('the inputs of many people are needed to whiten the features');
  const whitening = whiteningOf(networkIn(toTensors(generic)), commonInputs, shape);
  const features = (whitening['whitening.transform']?.shape[1] as number) + 1;
  const leads = shape.outputSize / 2;
  return {
    ...whitening,
    logPrecision: filled([features, 1], 3),
    logPrecisionOfLead: filled([1, leads], 0),
    logGain: filled([1, leads], 0),
    worthPower: filled([], 0),
  };
}

/** How strongly each weight is pulled to the generic head, [d, lead], in hours of support. */
export const precisionOf = (own: NamedTensors): Tensor2D =>
  tidy(() => exp(add(own.logPrecision as Tensor, own.logPrecisionOfLead as Tensor)) as Tensor2D);

/** The share of the correction that is taken at each lead time, [1, lead]. */
export const gainOf = (own: NamedTensors): Tensor2D => tidy(() => exp(own.logGain as Tensor) as Tensor2D);

/** Adam's rates; the whitening stays as it is. */
export const headPriorRate = (name: string): number =>
  name.startsWith('whitening') ? 0 : name === 'worthPower' ? 0.05 : 0.08;
