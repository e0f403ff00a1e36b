import { add, dispose, div, mul, pow, type Scalar, type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { AdaptationWatch } from '../adaptation-watch.ts';
import { meanAndScale } from '../distribution.ts';
import type { ExampleMethod, Meta, Support } from '../example-method.ts';
import type { Examples } from '../examples.ts';
import { adaptStepwise, type InnerStep, innerLoop } from '../inner-loop.ts';
import type { MetaContext, Task } from '../meta-learner.ts';
import { type Minibatch, minibatches } from '../minibatches.ts';
import { type NamedArrays, type NamedTensors, toTensors } from '../named-arrays.ts';
import { forward, type NetworkShape, networkIn, type Parameters, unflatten } from '../network.ts';
import type { MethodSettings } from '../pack.ts';
import { type Loss, precisionWeights, squaredErrorOn } from '../support-loss.ts';
import { tidied } from '../tidied.ts';
import { descentShader } from './descent-shader.ts';

/** From where, and how far, a method's gradient steps go. */
export interface Descent {
  /** The parameters that no step moves; those of `initial` follow them in the network. None unless given. */
  readonly frozen?: Parameters;
  readonly initial: Parameters;
  readonly step: InnerStep;
}

/** How a method reads its descent from what it meta-learned. Called in a tidy, or on a tape. */
export type DescentOf = (own: NamedTensors, hours: number, settings: MethodSettings, generic: NamedArrays) => Descent;

/**
 * Hours of support -> 0 … 1: h⁴ / (h⁴ + h½⁴). Readings of one day repeat each other and habits show only over
 * several days: on 226 episodes of metaTrain and metaValidation people the best share of the full inner loop was
 * 0.05 at 12 h, 0.15 at a day, above 0.7 at three days and 1 at a week, which the fourth power follows on the careful side and h / (h + h½) does not.
 */
export const confidenceOf = (hours: number, halfWorthHours: Scalar): Scalar =>
  tidy(() => div(1, add(1, pow(div(halfWorthHours, hours), 4))) as Scalar);

/** The support, dealt into `settings.minibatches` (one unless set); outcomes weigh by the generic network's precision. */
function batchesOf(support: Examples, generic: NamedArrays, settings: MethodSettings, shape: NetworkShape) {
  const weights = precisionWeights(networkIn(toTensors(generic)), support, shape);
  return minibatches(support, weights, settings.minibatches ?? 1);
}

/** The loss on each minibatch as a function of the parameters that move. */
const lossesOf = (batches: readonly Minibatch[], { frozen = [] }: Descent, shape: NetworkShape): Loss[] =>
  batches.map(
    ({ examples, weights }): Loss =>
      (moving) =>
        squaredErrorOn(examples, weights, shape)([...frozen, ...moving]),
  );

/** A method that goes `innerSteps` gradient steps on the support's loss and predicts with the network it arrives at. */
export function gradientMethod(name: ExampleMethod['name'], descentOf: DescentOf): ExampleMethod {
  return {
    name,
    adapt: async ({ shape, generic, own, settings }: Meta, support: Support, watch?: AdaptationWatch) => {
      const { descent, batches } = tidied(() => ({
        descent: descentOf(toTensors(own), support.hours, settings, generic),
        batches: batchesOf(support.examples, generic, settings, shape),
      }));
      try {
        const losses = lossesOf(batches, descent, shape);
        return await adaptStepwise(descent.initial, losses, descent.step, settings.innerSteps as number, watch);
      } finally {
        dispose([descent, batches] as unknown as Tensor[]);
      }
    },
    shader: descentShader(descentOf),
    predict: ({ shape }, adapted, inputs) => meanAndScale(forward(unflatten(adapted, shape), inputs, shape)).mean,
  };
}

/** The whole network after the gradient steps on the support, as a function of the descent. Call on a tape or in a tidy. */
export function descend(
  descent: Descent,
  { examples }: Support,
  { shape, generic, settings }: MetaContext,
): Parameters {
  const losses = lossesOf(batchesOf(examples, generic, settings, shape), descent, shape);
  const { frozen = [], initial, step } = descent;
  return [...frozen, ...innerLoop(initial, losses, step, settings.innerSteps as number)];
}

/** What one episode asks of the adapted network: the squared error on the query, times the person's weight. */
export const queryLoss =
  ({ query, weight }: Task, { shape }: MetaContext): Loss =>
  (parameters) =>
    mul(weight, squaredErrorOn(query, query.known, shape)(parameters)) as Scalar;

/** The query loss after the gradient steps on the support. Call on a tape. */
export const lossAfterDescent = (descent: Descent, task: Task, context: MetaContext): Scalar =>
  queryLoss(task, context)(descend(descent, task.support, context));
