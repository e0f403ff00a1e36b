import {
  add,
  clone,
  dispose,
  div,
  grads,
  maximum,
  mul,
  type Scalar,
  scalar,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  tidy,
} from '@tensorflow/tfjs-core';
import { type AdaptationWatch, stopIfCancelled } from './adaptation-watch.ts';
import { flatten, type Parameters } from './network.ts';
import type { Loss } from './support-loss.ts';

export interface InnerStep {
  /** One rate per parameter, of the parameter's shape (Meta-SGD, Li et al. 2017), or one scalar for all (MAML). */
  readonly rates: Parameters | Scalar;
  /** Factor on every rate, 0 to 1: how much this much support is worth. */
  readonly confidence: Scalar;
  /** The gradient's global norm is held at or below this (Pascanu et al. 2013). */
  readonly largestGradientNorm: number;
}

/** The loss of every step, or those of several minibatches, taken in turn. */
export type StepLosses = Loss | readonly Loss[];

const lossOf = (losses: StepLosses, step: number): Loss =>
  typeof losses === 'function' ? losses : (losses[step % losses.length] as Loss);

const norm = (tensors: readonly Tensor[]): Scalar =>
  sqrt(tensors.reduce<Tensor>((total, each) => add(total, sum(square(each))), scalar(1e-12))) as Scalar;

/** What the gradients are to be multiplied by, so that their global norm is at most `largest`. */
export const clipFactor = (gradients: readonly Tensor[], largest: number): Scalar =>
  div(largest, maximum(norm(gradients), largest)) as Scalar;

/**
 * One inner step: θ ← θ − confidence · rate ∘ clip(∇L(θ)). Differentiable in θ and in the rates, so that the
 * outer loop obtains the exact second-order meta-gradient (Finn et al. 2017).
 */
function innerStep(parameters: Parameters, loss: Loss, step: InnerStep): Parameters {
  return tidy(() => {
    const gradients = grads((...current: Tensor[]) => loss(current))(parameters as Tensor[]);
    const factor = mul(step.confidence, clipFactor(gradients, step.largestGradientNorm));
    return parameters.map((parameter, index) => {
      const rate = Array.isArray(step.rates) ? (step.rates[index] as Tensor) : (step.rates as Scalar);
      return sub(parameter, mul(mul(factor, rate), gradients[index] as Tensor));
    });
  });
}

/** K inner steps on one tape. Call inside a tidy or a gradient function. */
export function innerLoop(parameters: Parameters, losses: StepLosses, step: InnerStep, steps: number): Parameters {
  let adapted = parameters;
  for (let index = 0; index < steps; index++) adapted = innerStep(adapted, lossOf(losses, index), step);
  return adapted;
}

/** The inner loop off the tape, as it runs on the device: one step at a time, watched and cancellable. All parameters, flattened. */
export async function adaptStepwise(
  parameters: Parameters,
  losses: StepLosses,
  step: InnerStep,
  steps: number,
  watch?: AdaptationWatch,
): Promise<Float32Array> {
  let adapted: Parameters = tidy(() => parameters.map((parameter) => clone(parameter)));
  try {
    for (let index = 0; index < steps; index++) {
      stopIfCancelled(watch);
      const next = innerStep(adapted, lossOf(losses, index), step);
      dispose(adapted as Tensor[]);
      adapted = next;
      await watch?.onStep?.(index + 1, () => flatten(adapted));
    }
    return await flatten(adapted);
  } finally {
    dispose(adapted as Tensor[]);
  }
}
