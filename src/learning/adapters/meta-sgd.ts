import { dispose, scalar, type Tensor } from '@tensorflow/tfjs-core';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { examplesFrom } from '../examples.ts';
import { adaptStepwise } from '../inner-loop.ts';
import { unflatten } from '../network.ts';
import { confidenceOf, precisionWeights, squaredErrorOn } from '../outer-loop.ts';
import { thinned } from '../support.ts';
import { networkModel } from './generic.ts';

/**
 * The personal model: MAML's inner loop from the meta-learned initialization, with Meta-SGD's rate for every
 * parameter, and as much trust in the support as meta-training found it to deserve.
 */
export const metaSgd: AdaptationMethod = {
  name: 'personal',
  adapt: async (pack, support, watch) => {
    const { network, normalization, innerLoop } = pack.manifest;
    const initial = unflatten(pack.initial, network);
    const rates = unflatten(pack.rates, network);
    const examples = examplesFrom(thinned(support.windows), normalization);
    const halfWorthHours = scalar(innerLoop.halfWorthHours);
    const confidence = confidenceOf(support.hours, halfWorthHours);
    const weights = precisionWeights(initial, examples, network);
    try {
      const adapted = await adaptStepwise(
        initial,
        squaredErrorOn(examples, weights, network),
        { rates, confidence, largestGradientNorm: innerLoop.largestGradientNorm },
        innerLoop.innerSteps,
        watch,
      );
      return networkModel(pack, 'personal', adapted);
    } finally {
      const { inputs, targets, known } = examples;
      dispose([...initial, ...rates, halfWorthHours, confidence, weights, inputs, targets, known] as Tensor[]);
    }
  },
};
