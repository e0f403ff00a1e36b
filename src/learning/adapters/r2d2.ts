import { exp, mul, onesLike, type Scalar, tidy } from '@tensorflow/tfjs-core';
import { bodyProblem, closedFormMethod, correctedBody, type PriorOf } from '../head/own-body.ts';
import { ridgeSolve } from '../head/ridge-solution.ts';
import { weightedSquaredError } from '../loss.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { filled, type NamedTensors, prefixed } from '../named-arrays.ts';

const worthOf = (own: NamedTensors) => exp(own.logWorth as Scalar);

const priorOf: PriorOf = (own, { gram, rightSide }) => [gram, mul(exp(own.logRidge as Scalar), onesLike(rightSide))];

/**
 * R2-D2 (Bertinetto et al. 2019): a last layer by ridge regression on features that are meta-trained through its
 * solution. One penalty for all weights, meta-learned; it pulls to the initialization's last layer, not to zero, so that
 * little support leaves the forecast as it was.
 */
export const r2d2 = closedFormMethod('r2d2', worthOf, priorOf);

export const r2d2Learner: MetaLearner = {
  method: r2d2,
  settings: {},
  start: ({ generic }) => ({
    ...prefixed('initial', generic),
    logRidge: filled([], 3),
    logWorth: filled([], 0),
  }),
  metaGradient: exactGradient((meta, { support, query, weight }, { shape }) =>
    tidy(() => {
      const problem = bodyProblem(meta, support, shape, worthOf(meta));
      const head = ridgeSolve(...priorOf(meta, problem), problem.rightSide);
      const forecast = correctedBody(meta, head, query.inputs, shape);
      return mul(weight, weightedSquaredError(forecast, query.targets, query.known)) as Scalar;
    }),
  ),
  metaLearningRate: (name) => (name.startsWith('initial') ? 3e-5 : 0.03),
};
