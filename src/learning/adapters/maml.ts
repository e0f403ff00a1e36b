import { type Scalar, scalar } from '@tensorflow/tfjs-core';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { filled, prefixed } from '../named-arrays.ts';
import { initialIn } from '../network.ts';
import { confidenceOf, type DescentOf, gradientMethod, lossAfterDescent } from './gradient-steps.ts';

/** One inner rate for all parameters, meta-learned with the initialization. */
export const mamlDescent: DescentOf = (own, hours, settings) => ({
  initial: initialIn(own),
  step: {
    rates: own.rate as Scalar,
    confidence: confidenceOf(hours, scalar(settings.halfWorthHours as number)),
    largestGradientNorm: settings.largestGradientNorm as number,
  },
});

/** MAML (Finn et al. 2017) with the exact second-order meta-gradient. */
export const maml = gradientMethod('maml', mamlDescent);

export const mamlLearner: MetaLearner = {
  method: maml,
  settings: { innerSteps: 5, largestGradientNorm: 10, halfWorthHours: 45 },
  start: ({ generic }) => ({
    ...prefixed('initial', generic),
    rate: filled([], 0.02),
  }),
  metaGradient: exactGradient((meta, task, context) =>
    lossAfterDescent(mamlDescent(meta, task.support.hours, context.settings, context.generic), task, context),
  ),
  metaLearningRate: (name) => (name === 'rate' ? 6e-4 : 3e-5),
  // A rate below zero would unlearn. Held here and not by a ReLU, whose slope at zero would never let it rise again.
  constrain: (name, value) => (name === 'rate' ? Math.max(0, value) : value),
};
