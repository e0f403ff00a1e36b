import { mul, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { ExampleMethod } from '../example-method.ts';
import { gainOf, headPriorRate, headPriorStart, precisionOf } from '../head/head-prior.ts';
import { correctedForecast, headProblem } from '../head/head-problem.ts';
import { relativeError } from '../head/relative-error.ts';
import { ridgeSolution, ridgeSolve } from '../head/ridge-solution.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { toTensors } from '../named-arrays.ts';
import { networkIn } from '../network.ts';
import { readTensors } from '../read-tensors.ts';
import { tidied } from '../tidied.ts';

/**
 * A last layer solved in closed form around the generic one (R2-D2, Bertinetto et al. 2019; ALPaCA, Harrison et al. 2018),
 * with meta-learned precision of every whitened feature and lead time, worth of the support, and gain per lead time.
 */
export const ridgeHead: ExampleMethod = {
  name: 'ridgeHead',
  mostWindows: 2048,
  adapt: async ({ shape, generic, own }, support) => {
    const parts = tidied(() => {
      const tensors = toTensors(own);
      const problem = headProblem(tensors, networkIn(toTensors(generic)), support, shape);
      return [problem.gram, precisionOf(tensors), problem.rightSide, gainOf(tensors)];
    });
    const [gram, precision, rightSide, gain] = (await readTensors(parts)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const solution = ridgeSolution(gram, precision, rightSide, Math.sqrt(gram.length));
    return solution.map((weight, at) => weight * (gain[at % gain.length] as number));
  },
  predict: ({ shape, generic, own }, adapted, inputs) => {
    const leads = shape.outputSize / 2;
    const head = tensor2d(adapted, [adapted.length / leads, leads]);
    return correctedForecast(toTensors(own), networkIn(toTensors(generic)), head, inputs, shape);
  },
};

export const ridgeHeadLearner: MetaLearner = {
  method: ridgeHead,
  settings: {},
  start: headPriorStart,
  metaGradient: exactGradient((meta, { support, query }, { shape, generic }) =>
    tidy(() => {
      const network = networkIn(toTensors(generic));
      const { gram, rightSide } = headProblem(meta, network, support, shape);
      const head = mul(ridgeSolve(gram, precisionOf(meta), rightSide), gainOf(meta)) as Tensor2D;
      const forecast = correctedForecast(meta, network, head, query.inputs, shape);
      return relativeError(forecast, network, query, shape);
    }),
  ),
  metaLearningRate: headPriorRate,
};
