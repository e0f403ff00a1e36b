import { dispose, mul, type Scalar, scalar, tensor2d } from '@tensorflow/tfjs-core';
import type { ExampleMethod } from '../example-method.ts';
import { weightedSquaredError } from '../loss.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { toTensors } from '../named-arrays.ts';
import { flatten } from '../network.ts';
import { tidied } from '../tidied.ts';
import { genericOnExamples } from './generic.ts';
import { recall, remember } from './matching/memory.ts';
import { startingPoint } from './matching/starting-point.ts';

/**
 * Matching Networks (Vinyals et al. 2016) for regression: what became of similar situations in the person's own past.
 * The generic network's errors there, by attention, are added to its forecast; where nothing matches, it stands as it is.
 *
 * What is learned of a person: the score of matching nothing, then keys [m, e], then residuals [m, lead]. Empty where
 * there was no support.
 */
export const matchingNetwork: ExampleMethod = {
  name: 'matchingNetwork',
  adapt: async (meta, support) => {
    if (support.examples.count === 0) return new Float32Array(0);
    const { nothing, keys, residuals } = tidied(() => remember(toTensors(meta.own), support, meta));
    try {
      return await flatten([nothing, keys, residuals]);
    } finally {
      dispose([nothing, keys, residuals]);
    }
  },
  predict: (meta, adapted, inputs) => {
    const [nothing] = adapted;
    if (nothing === undefined) return genericOnExamples.predict(meta, adapted, inputs);
    const size = meta.own['key.bias']?.values.length as number;
    const leads = meta.shape.outputSize / 2;
    const count = (adapted.length - 1) / (size + leads);
    const memory = {
      nothing: scalar(nothing),
      keys: tensor2d(adapted.slice(1, 1 + count * size), [count, size]),
      residuals: tensor2d(adapted.slice(1 + count * size), [count, leads]),
    };
    return recall(toTensors(meta.own), memory, inputs, meta);
  },
};

export const matchingNetworkLearner: MetaLearner = {
  method: matchingNetwork,
  settings: { memory: 64, readSteps: 2 },
  start: startingPoint,
  metaGradient: exactGradient((own, { support, query, weight }, context) => {
    const predicted = recall(own, remember(own, support, context), query.inputs, context);
    return mul(weight, weightedSquaredError(predicted, query.targets, query.known)) as Scalar;
  }),
  metaLearningRate: (name) => (['sharpness', 'nothing', 'slope'].includes(name) ? 0.03 : 1e-3),
  // Below zero, unlike situations would match, and less support would count for more.
  constrain: (name, value) => (name === 'sharpness' || name === 'slope' ? Math.max(0, value) : value),
};
