import { fomamlLearner } from '../../learning/adapters/fomaml.ts';
import { mamlLearner } from '../../learning/adapters/maml.ts';
import { reptileLearner } from '../../learning/adapters/reptile.ts';
import type { MetaLearner } from '../../learning/meta-learner.ts';
import { filled } from '../../learning/named-arrays.ts';

/** No support is too small to count, and no gradient too large: the toy problem is not a person. */
const inFull = { halfWorthHours: 1e-3, largestGradientNorm: 1e6 };
/** Rates of the inner loop, given and not learned. */
export const sinusoidRate = { maml: 0.01, reptile: 0.02 };
const metaLearningRate = 4e-3;

/** MAML through one gradient step (Finn et al. 2017, section 5.1). */
export const sinusoidMaml: MetaLearner = {
  ...mamlLearner,
  settings: { innerSteps: 1, ...inFull },
  start: (context, random) => ({
    ...mamlLearner.start(context, random),
    rate: filled([], sinusoidRate.maml),
  }),
  metaLearningRate: (name) => (name === 'rate' ? 0 : metaLearningRate),
};

/** First-order MAML through no step at all is one network for all sinusoids, from which plain fine-tuning begins. */
export const sinusoidPooled: MetaLearner = {
  ...fomamlLearner,
  settings: { innerSteps: 0, innerLearningRate: 0, ...inFull },
  metaLearningRate: () => metaLearningRate,
};

/**
 * Reptile over minibatches (Nichol et al. 2018), each of which has a fifth of the support. The gradients are clipped,
 * as a network that has learned nothing is thrown far by the rate of 0.02.
 */
export const sinusoidReptile: MetaLearner = {
  ...reptileLearner,
  settings: {
    innerSteps: 10,
    minibatches: 5,
    innerLearningRate: sinusoidRate.reptile,
    ...inFull,
    largestGradientNorm: 10,
  },
  metaLearningRate: () => metaLearningRate,
};
