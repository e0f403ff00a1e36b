import { dispose, mul, type Scalar, slice, type Tensor, type Tensor2D, tidy, zerosLike } from '@tensorflow/tfjs-core';
import { stopIfCancelled } from '../adaptation-watch.ts';
import type { ExampleMethod } from '../example-method.ts';
import { gainOf, headPriorRate, headPriorStart, precisionOf } from '../head/head-prior.ts';
import { correctedForecast, headProblem } from '../head/head-problem.ts';
import { type ProximalState, preconditionerOf, proximalGradient, proximalStep } from '../head/proximal-steps.ts';
import { weightedSquaredError } from '../loss.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { type NamedTensors, toTensors } from '../named-arrays.ts';
import { networkIn } from '../network.ts';
import { tidied } from '../tidied.ts';
import { ridgeHead } from './ridge-head.ts';

const innerSteps = 8;
const filled = (value: number) => ({ shape: [innerSteps, 1], values: new Float32Array(innerSteps).fill(value) });

/** The rate and momentum of one step among the learned ones, [1, 1] each. */
const scheduleOf = (own: NamedTensors, step: number) => ({
  rate: slice(own.rate as Tensor2D, [step, 0], [1, 1]),
  momentum: slice(own.momentum as Tensor2D, [step, 0], [1, 1]),
});

const beginning = (rightSide: Tensor2D): ProximalState => ({
  head: zerosLike(rightSide),
  velocity: zerosLike(rightSide),
});

/**
 * MAML's inner loop with a meta-learned pull to the initialization, on the last layer: gradient steps in whitened
 * features, preconditioned by the person's own curvature, rate and momentum meta-learned for each step through the
 * unrolled loop. Its fixed point is `ridgeHead`'s closed form. This is what runs on the GPU when a person personalises.
 */
export const proximalMaml: ExampleMethod = {
  name: 'proximalMaml',
  mostWindows: 2048,
  adapt: async ({ shape, generic, own, settings }, support, watch) => {
    const fixed = tidied(() => {
      const tensors = toTensors(own);
      const network = networkIn(toTensors(generic));
      const problem = headProblem(tensors, network, support, shape, tensors.worthPower as Scalar);
      const precision = precisionOf(tensors);
      return {
        problem,
        precision,
        preconditioner: preconditionerOf(problem, precision),
        gain: gainOf(tensors),
        schedule: Array.from({ length: settings.innerSteps as number }, (_, step) => scheduleOf(tensors, step)),
      };
    });
    const { problem, precision, preconditioner, gain, schedule } = fixed;
    let state = tidied(() => beginning(problem.rightSide));
    const taken = async () => {
      const share = mul(state.head, gain);
      const values = await share.data<'float32'>();
      share.dispose();
      return values;
    };
    try {
      for (const [step, rates] of schedule.entries()) {
        stopIfCancelled(watch);
        const next = tidied(() =>
          proximalStep(state, proximalGradient(problem, precision, state.head), { preconditioner, ...rates }),
        );
        dispose([state.head, state.velocity]);
        state = next;
        await watch?.onStep?.(step + 1, taken);
      }
      return await taken();
    } finally {
      dispose([fixed, state] as unknown as Tensor[]);
    }
  },
  predict: ridgeHead.predict,
};

export const proximalMamlLearner: MetaLearner = {
  method: proximalMaml,
  settings: { innerSteps },
  start: (context) => ({ ...headPriorStart(context), rate: filled(0.3), momentum: filled(0.5) }),
  metaGradient: exactGradient((meta, { support, query, weight }, { shape, generic }) =>
    tidy(() => {
      const network = networkIn(toTensors(generic));
      const problem = headProblem(meta, network, support, shape, meta.worthPower as Scalar);
      const precision = precisionOf(meta);
      const preconditioner = preconditionerOf(problem, precision);
      let state = beginning(problem.rightSide);
      for (let step = 0; step < innerSteps; step++) {
        const gradient = proximalGradient(problem, precision, state.head);
        state = proximalStep(state, gradient, { preconditioner, ...scheduleOf(meta, step) });
      }
      const head = mul(state.head, gainOf(meta)) as Tensor2D;
      const forecast = correctedForecast(meta, network, head, query.inputs, shape);
      return mul(weight, weightedSquaredError(forecast, query.targets, query.known)) as Scalar;
    }),
  ),
  metaLearningRate: (name) => (name === 'rate' || name === 'momentum' ? 0.01 : headPriorRate(name)),
  // Beyond these the loop would overshoot for good.
  constrain: (name, value) =>
    name === 'rate'
      ? Math.min(1.5, Math.max(0, value))
      : name === 'momentum'
        ? Math.min(0.95, Math.max(0, value))
        : value,
};
