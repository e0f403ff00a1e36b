import { scalar } from '@tensorflow/tfjs-core';
import { toTensors } from '../named-arrays.ts';
import { networkIn } from '../network.ts';
import { gradientMethod } from './gradient-steps.ts';

/** Plain fine-tuning of the pooled network, one rate for all: what meta-learning has to be better than. */
export const fineTuned = gradientMethod(
  'fineTuned',
  (_own, _hours, { innerLearningRate, largestGradientNorm }, generic) => ({
    initial: networkIn(toTensors(generic)),
    step: {
      rates: scalar(innerLearningRate as number),
      confidence: scalar(1),
      largestGradientNorm: largestGradientNorm as number,
    },
  }),
);
