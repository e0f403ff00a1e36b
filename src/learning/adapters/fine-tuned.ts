import { dispose, scalar, type Tensor } from '@tensorflow/tfjs-core';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { examplesFrom } from '../examples.ts';
import { adaptStepwise } from '../inner-loop.ts';
import { unflatten } from '../network.ts';
import { squaredErrorOn } from '../outer-loop.ts';
import { thinned } from '../support.ts';
import { networkModel } from './generic.ts';

/** Plain fine-tuning of the pooled network, one rate for all: what meta-learning has to be better than. */
export const fineTuned: AdaptationMethod = {
  name: 'fineTuned',
  adapt: async (pack, support, watch) => {
    const { network, normalization, innerLoop, fineTuning } = pack.manifest;
    const pooled = unflatten(pack.pooled, network);
    const examples = examplesFrom(thinned(support.windows), normalization);
    const rate = scalar(fineTuning.innerLearningRate);
    const confidence = scalar(1);
    try {
      const adapted = await adaptStepwise(
        pooled,
        squaredErrorOn(examples, examples.known, network),
        { rates: rate, confidence, largestGradientNorm: innerLoop.largestGradientNorm },
        fineTuning.innerSteps,
        watch,
      );
      return networkModel(pack, 'fineTuned', adapted);
    } finally {
      const { inputs, targets, known } = examples;
      dispose([...pooled, rate, confidence, inputs, targets, known] as Tensor[]);
    }
  },
};
