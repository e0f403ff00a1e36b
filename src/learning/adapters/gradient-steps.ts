import { add, dispose, div, mul, pow, type Scalar, type Tensor, tidy } from '@tensorflow/tfjs-core';
import type { AdaptationWatch } from '../adaptation-watch.ts';
import { meanAndScale } from '../distribution.ts';
import type { ExampleMethod, Meta, Support } from '../example-method.ts';
import { adaptStepwise, type InnerStep, innerLoop } from '../inner-loop.ts';
import type { MetaContext, Task } from '../meta-learner.ts';
import { type NamedArrays, type NamedTensors, toTensors, under } from '../named-arrays.ts';
import { forward, networkIn, type Parameters, unflatten } from '../network.ts';
import type { MethodSettings } from '../pack.ts';
import { precisionWeights, squaredErrorOn } from '../support-loss.ts';
import { tidied } from '../tidied.ts';

/** From where, and how far, a method's gradient steps go. */
export interface Descent {
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

/** The initialization among what was meta-learned. */
export const initialIn = (own: NamedTensors): Parameters => networkIn(under('initial', own));

/** A method that goes `innerSteps` gradient steps on the support's loss and predicts with the network it arrives at. */
export function gradientMethod(name: ExampleMethod['name'], descentOf: DescentOf): ExampleMethod {
  return {
    name,
    adapt: async ({ shape, generic, own, settings }: Meta, support: Support, watch?: AdaptationWatch) => {
      const tensors = toTensors(own);
      const { initial, step, weights } = tidied(() => ({
        ...descentOf(tensors, support.hours, settings, generic),
        weights: precisionWeights(networkIn(toTensors(generic)), support.examples, shape),
      }));
      try {
        const loss = squaredErrorOn(support.examples, weights, shape);
        return await adaptStepwise(initial, loss, step, settings.innerSteps as number, watch);
      } finally {
        dispose(tensors as Record<string, Tensor>);
        dispose([weights, step.confidence, step.rates, initial] as Tensor[]);
      }
    },
    predict: ({ shape }, adapted, inputs) => meanAndScale(forward(unflatten(adapted, shape), inputs, shape)).mean,
  };
}

/** The query loss after the gradient steps on the support. Call on a tape. */
export function lossAfterDescent(descent: Descent, task: Task, { shape, generic, settings }: MetaContext): Scalar {
  const weights = precisionWeights(networkIn(toTensors(generic)), task.support.examples, shape);
  const adapted = innerLoop(
    descent.initial,
    squaredErrorOn(task.support.examples, weights, shape),
    descent.step,
    settings.innerSteps as number,
  );
  return mul(task.weight, squaredErrorOn(task.query, task.query.known, shape)(adapted)) as Scalar;
}
