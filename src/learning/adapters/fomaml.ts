import { scalar, type Tensor, valueAndGrads } from '@tensorflow/tfjs-core';
import type { MetaLearner } from '../meta-learner.ts';
import { prefixed } from '../named-arrays.ts';
import { initialIn } from '../network.ts';
import { confidenceOf, type DescentOf, descend, gradientMethod, queryLoss } from './gradient-steps.ts';

/** One inner rate for all parameters, given and not learned. */
export const fixedRateDescent: DescentOf = (own, hours, settings) => ({
  initial: initialIn(own),
  step: {
    rates: scalar(settings.innerLearningRate as number),
    confidence: confidenceOf(hours, scalar(settings.halfWorthHours as number)),
    largestGradientNorm: settings.largestGradientNorm as number,
  },
});

/** First-order MAML (Finn et al. 2017, section 5.2). */
export const fomaml = gradientMethod('fomaml', fixedRateDescent);

export const fomamlLearner: MetaLearner = {
  method: fomaml,
  settings: { innerSteps: 5, innerLearningRate: 0.02, largestGradientNorm: 10, halfWorthHours: 45 },
  start: ({ generic }) => prefixed('initial', generic),
  /** The query loss's gradient where the inner loop ends, as though the way there did not depend on where it began. */
  metaGradient: (meta, task, context) => {
    const descent = fixedRateDescent(meta, task.support.hours, context.settings, context.generic);
    const adapted = descend(descent, task.support, context);
    const { value, grads } = valueAndGrads((...current: Tensor[]) => queryLoss(task, context)(current))([...adapted]);
    return { loss: value, gradients: grads };
  },
  metaLearningRate: () => 3e-5,
};
