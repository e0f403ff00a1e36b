import { add, div, matMul, mul, sub, sum, type Tensor, type Tensor2D, tensor2d, tidy } from '@tensorflow/tfjs-core';
import type { HeadProblem } from './head-problem.ts';

/** Where the inner loop stands: the head W and its velocity V, both [d, lead]. */
export interface ProximalState {
  readonly head: Tensor2D;
  readonly velocity: Tensor2D;
}

const identity = (n: number): Tensor2D =>
  tensor2d(
    Float32Array.from({ length: n * n }, (_, at) => (at % (n + 1) === 0 ? 1 : 0)),
    [n, n],
  );

/** 1 / (diag(A) + Λ), [d, lead]: the person's own curvature and the pull, feature by feature. */
export function preconditionerOf({ gram }: HeadProblem, precision: Tensor2D): Tensor2D {
  return tidy(() => div(1, add(sum(mul(gram, identity(gram.shape[0])), 1, true), precision)) as Tensor2D);
}

/**
 * The gradient of the proximal support loss ½ Σ w ‖r − z W‖² + ½ ‖W‖²_Λ (iMAML, Rajeswaran et al. 2019: a pull to the
 * initialization, which here is no correction at all): A W − B + Λ ∘ W.
 */
export function proximalGradient({ gram, rightSide }: HeadProblem, precision: Tensor2D, head: Tensor2D): Tensor2D {
  return tidy(() => add(sub(matMul(gram, head), rightSide), mul(precision, head)) as Tensor2D);
}

/** One inner step with momentum (Polyak 1964): V ← μ V + P ∘ ∇L(W); W ← W − α V. */
export function proximalStep(
  { head, velocity }: ProximalState,
  gradient: Tensor2D,
  { preconditioner, rate, momentum }: { preconditioner: Tensor2D; rate: Tensor; momentum: Tensor },
): ProximalState {
  const faster = add(mul(momentum, velocity), mul(preconditioner, gradient)) as Tensor2D;
  return { head: sub(head, mul(rate, faster)) as Tensor2D, velocity: faster };
}
