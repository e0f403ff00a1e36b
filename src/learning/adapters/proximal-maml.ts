import { dispose, mul, reshape, slice, type Tensor, type Tensor2D, tidy, zerosLike } from '@tensorflow/tfjs-core';
import { stopIfCancelled } from '../adaptation-watch.ts';
import type { ExampleMethod } from '../example-method.ts';
import { gainOf, headPriorRate, headPriorStart, precisionOf } from '../head/head-prior.ts';
import { correctedForecast, type HeadProblem, headProblem } from '../head/head-problem.ts';
import {
  type ProximalState,
  preconditionerOf,
  proximalGradient,
  proximalStep,
  steadyRate,
  steepestOf,
} from '../head/proximal-steps.ts';
import { relativeError } from '../head/relative-error.ts';
import { exactGradient, type MetaLearner } from '../meta-learner.ts';
import { filled, type NamedTensors, toTensors } from '../named-arrays.ts';
import { networkIn } from '../network.ts';
import { tidied } from '../tidied.ts';
import { headLoopOnTensors } from '../webgpu/head/on-tensors.ts';
import { ridgeHead } from './ridge-head.ts';

const innerSteps = 8;

/** What stays the same in all steps, and the rate and momentum of each of the `steps`. Call on a tape or in a tidy. */
function loopOf(own: NamedTensors, problem: HeadProblem, steps: number) {
  const precision = precisionOf(own);
  const preconditioner = preconditionerOf(problem, precision);
  const steepest = steepestOf(problem, preconditioner);
  const schedule = Array.from({ length: steps }, (_, step) => {
    const momentum = slice(own.momentum as Tensor2D, [step, 0], [1, 1]);
    const rate = steadyRate(slice(own.rate as Tensor2D, [step, 0], [1, 1]), momentum, steepest);
    return { preconditioner, rate, momentum };
  });
  return { precision, schedule };
}

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
      const problem = headProblem(tensors, network, support, shape);
      return { problem, gain: gainOf(tensors), ...loopOf(tensors, problem, settings.innerSteps as number) };
    });
    const { problem, gain, precision, schedule } = fixed;
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
        const next = tidied(() => proximalStep(state, proximalGradient(problem, precision, state.head), rates));
        dispose([state.head, state.velocity]);
        state = next;
        await watch?.onStep?.(step + 1, taken);
      }
      return await taken();
    } finally {
      dispose([fixed, state] as unknown as Tensor[]);
    }
  },
  shader: async (tensors, { shape, generic, own, settings }, examples, replicas, queries) => {
    const loop = { shape, generic, own, steps: settings.innerSteps as number };
    const { heads, predicted } = await headLoopOnTensors(tensors, loop, { ...examples, queries }, replicas);
    const kept = reshape(heads, [replicas.length, heads.size / replicas.length]) as Tensor2D;
    dispose(heads);
    return { kept, predicted };
  },
  predict: ridgeHead.predict,
};

export const proximalMamlLearner: MetaLearner = {
  method: proximalMaml,
  settings: { innerSteps },
  start: (context) => ({
    ...headPriorStart(context),
    rate: filled([innerSteps, 1], 0.4),
    momentum: filled([innerSteps, 1], 0.5),
  }),
  metaGradient: exactGradient((meta, { support, query }, { shape, generic }) =>
    tidy(() => {
      const network = networkIn(toTensors(generic));
      const problem = headProblem(meta, network, support, shape);
      const { precision, schedule } = loopOf(meta, problem, innerSteps);
      let state = beginning(problem.rightSide);
      for (const rates of schedule)
        state = proximalStep(state, proximalGradient(problem, precision, state.head), rates);
      const head = mul(state.head, gainOf(meta)) as Tensor2D;
      const forecast = correctedForecast(meta, network, head, query.inputs, shape);
      return relativeError(forecast, network, query, shape);
    }),
  ),
  metaLearningRate: (name) => (name === 'rate' || name === 'momentum' ? 0.01 : headPriorRate(name)),
  // Negative ones would unlearn; beyond these every person's loop would be held to what is steady for it.
  constrain: (name, value) =>
    name === 'rate'
      ? Math.min(1.5, Math.max(0, value))
      : name === 'momentum'
        ? Math.min(0.95, Math.max(0, value))
        : value,
};
