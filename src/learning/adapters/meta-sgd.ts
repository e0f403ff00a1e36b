import type { Scalar } from '@tensorflow/tfjs-core';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { filled, prefixed, under } from '../named-arrays.ts';
import { initialIn, networkIn } from '../network.ts';
import { confidenceOf, type DescentOf, gradientMethod, lossAfterDescent } from './gradient-steps.ts';

/** A rate for every parameter, and how many hours of support make a person's own readings count for half. */
const descent: DescentOf = (own, hours, settings) => ({
  initial: initialIn(own),
  step: {
    rates: networkIn(under('rates', own)),
    confidence: confidenceOf(hours, own.halfWorthHours as Scalar),
    largestGradientNorm: settings.largestGradientNorm as number,
  },
});

/** Meta-SGD (Li et al. 2017): MAML whose inner rates are meta-learned, one for each parameter. */
export const metaSgd = gradientMethod('metaSgd', descent);

export const metaSgdLearner: MetaLearner = {
  method: metaSgd,
  settings: { innerSteps: 5, largestGradientNorm: 10 },
  start: ({ generic }) => ({
    ...prefixed('initial', generic),
    ...Object.fromEntries(
      Object.entries(prefixed('rates', generic)).map(([name, { shape }]) => [name, filled(shape, 0.02)]),
    ),
    halfWorthHours: filled([], 45),
  }),
  metaGradient: exactGradient((meta, task, context) =>
    lossAfterDescent(descent(meta, task.support.hours, context.settings, context.generic), task, context),
  ),
  metaLearningRate: (name) => (name.startsWith('initial') ? 3e-5 : name === 'halfWorthHours' ? 0.25 : 6e-4),
  // A rate below zero would unlearn; a half-worth below an hour would trust a single meal.
  constrain: (name, value) => (name.startsWith('initial') ? value : Math.max(name === 'halfWorthHours' ? 1 : 0, value)),
};
