import {
  add,
  div,
  exp,
  log,
  matMul,
  maximum,
  mul,
  type Scalar,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tidy,
  transpose,
  zeros,
  zerosLike,
} from '@tensorflow/tfjs-core';
import { bodyOf, bodyProblem, closedFormMethod, type PriorOf } from '../head/own-body.ts';
import { ridgeSolve } from '../head/ridge-solution.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { filled, type NamedTensors, prefixed } from '../named-arrays.ts';

const worthOf = (own: NamedTensors) => exp(own.logWorth as Scalar);

/** Φ′Φ + L L′: the posterior's precision, the prior's among it. */
const priorOf: PriorOf = (own, { gram, rightSide }) => {
  const root = own.priorRoot as Tensor2D;
  return [add(gram, matMul(root, root, false, true)) as Tensor2D, zerosLike(rightSide)];
};

/**
 * ALPaCA (Harrison et al. 2018): Bayesian linear regression on meta-trained features. The prior of the last layer has a
 * meta-learned mean (the initialization's own) and a full meta-learned precision L L′; both are trained on the likelihood of
 * the query under the posterior predictive. Its mean is what is forecast; the bands are placed as for every other method.
 */
export const alpaca = closedFormMethod('alpaca', worthOf, priorOf);

export const alpacaLearner: MetaLearner = {
  method: alpaca,
  settings: {},
  start: ({ generic, shape }) => {
    const d = (shape.hiddenSizes.at(-1) as number) + 1;
    const root = Float32Array.from({ length: d * d }, (_, at) => (at % (d + 1) === 0 ? Math.sqrt(20) : 0));
    return {
      ...prefixed('initial', generic),
      priorRoot: { shape: [d, d], values: root },
      logNoise: filled([1, shape.outputSize / 2], -2),
      logWorth: filled([], 0),
    };
  },
  metaGradient: exactGradient((meta, { support, query }, { shape }) =>
    tidy(() => {
      const problem = bodyProblem(meta, support, shape, worthOf(meta));
      const [precision, none] = priorOf(meta, problem);
      const head = ridgeSolve(precision, none, problem.rightSide);
      const { features, expected } = bodyOf(meta, query.inputs, shape);
      const forecast = add(expected, matMul(features, head));
      // φ′ (Φ′Φ + L L′)⁻¹ φ of each query window: how little the posterior knows there.
      const towards = transpose(features) as Tensor2D;
      const solved = ridgeSolve(precision, zeros(towards.shape) as Tensor2D, towards);
      const unknown = sum(mul(transpose(solved), features), 1, true);
      const variance = mul(exp(meta.logNoise as Tensor), add(1, unknown));
      const surprise = add(log(variance), div(square(sub(query.targets, forecast)), variance));
      return div(sum(mul(query.known, surprise)), maximum(sum(query.known), 1)) as Scalar;
    }),
  ),
  metaLearningRate: (name) => (name.startsWith('initial') ? 3e-5 : 0.03),
};
