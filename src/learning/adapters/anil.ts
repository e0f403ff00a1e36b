import { meanAndScale } from '../distribution.ts';
import type { ExampleMethod } from '../example-method.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { flattenArrays, under } from '../named-arrays.ts';
import { forward, unflatten } from '../network.ts';
import { type DescentOf, gradientMethod, lossAfterDescent } from './gradient-steps.ts';
import { mamlDescent, mamlLearner } from './maml.ts';

/** Weight and bias of the last layer. */
const headArrays = 2;

/** MAML's descent, of the last layer alone. */
const anilDescent: DescentOf = (own, hours, settings, generic) => {
  const { initial, step } = mamlDescent(own, hours, settings, generic);
  return { frozen: initial.slice(0, -headArrays), initial: initial.slice(-headArrays), step };
};

/**
 * ANIL, almost no inner loop (Raghu et al. 2020): MAML whose inner loop moves the last layer and reuses the features
 * below it. What is kept of a person is that layer, [weight, bias].
 */
export const anil: ExampleMethod = {
  ...gradientMethod('anil', anilDescent),
  predict: ({ shape, own }, head, inputs) => {
    const network = flattenArrays(under('initial', own));
    network.set(head, network.length - head.length);
    return meanAndScale(forward(unflatten(network, shape), inputs, shape)).mean;
  },
};

export const anilLearner: MetaLearner = {
  ...mamlLearner,
  method: anil,
  metaGradient: exactGradient((meta, task, context) =>
    lossAfterDescent(anilDescent(meta, task.support.hours, context.settings, context.generic), task, context),
  ),
};
