import { mul, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { MetaLearner } from '../meta-learner.ts';
import { prefixed } from '../named-arrays.ts';
import { initialIn } from '../network.ts';
import { fixedRateDescent } from './fomaml.ts';
import { descend, gradientMethod, queryLoss } from './gradient-steps.ts';

/** Reptile (Nichol et al. 2018): the inner loop is plain SGD over minibatches of the support. */
export const reptile = gradientMethod('reptile', fixedRateDescent);

export const reptileLearner: MetaLearner = {
  method: reptile,
  settings: { innerSteps: 8, minibatches: 4, innerLearningRate: 0.02, largestGradientNorm: 10, halfWorthHours: 45 },
  start: ({ generic }) => prefixed('initial', generic),
  /**
   * φ − φ̃, taken for a gradient, as the paper allows. It points to where this person's support leads and never sees
   * the query, whose loss is told for the record alone.
   */
  metaGradient: (meta, task, context) => {
    const descent = fixedRateDescent(meta, task.support.hours, context.settings, context.generic);
    const adapted = descend(descent, task.support, context);
    return {
      loss: queryLoss(task, context)(adapted),
      gradients: initialIn(meta).map((initial, index) => mul(task.weight, sub(initial, adapted[index] as Tensor))),
    };
  },
  metaLearningRate: () => 3e-5,
};
