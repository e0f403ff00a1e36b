import {
  add,
  div,
  matMul,
  mul,
  relu,
  sqrt,
  square,
  sub,
  sum,
  type Tensor,
  type Tensor2D,
  tensor2d,
  tidy,
} from '@tensorflow/tfjs-core';
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
 * The steepest the loss can be in preconditioned weights, [1, lead]: no eigenvalue of M = P½ (A + Λ) P½ is larger than
 * 1 + √((d − 1)/d Σ_{i≠j} M_ij²), as its trace is d (Wolkowicz & Styan 1980). It is 1 where no two features go together
 * and up to d where all windows are alike.
 */
export function steepestOf({ gram }: HeadProblem, preconditioner: Tensor2D): Tensor2D {
  const d = gram.shape[0];
  return tidy(() => {
    const together = square(mul(gram, sub(1, identity(d)))) as Tensor2D;
    const squares = sum(mul(preconditioner, matMul(together, preconditioner)), 0, true);
    // A root has no slope at nothing.
    return add(1, sqrt(mul((d - 1) / d, add(squares, 1e-12)))) as Tensor2D;
  });
}

/** Momentum overshoots for good from rate × steepness = 2 (1 + μ) on (Polyak 1964); this share of it is never passed. */
const largestShare = 0.9;

/**
 * The rate, or as much of it as the steepest direction bears, [1, lead]. Without this hold 6 of 75 stretches of three days
 * or a week, of people no rate was learned from, ended in corrections 4 to 62 times too large; with it none did.
 */
export const steadyRate = (rate: Tensor, momentum: Tensor, steepest: Tensor2D): Tensor2D =>
  tidy(() => {
    const most = div(mul(2 * largestShare, add(1, momentum)), steepest);
    // The smaller of the two. The gradient of `minimum` is wrong where one side is spread over the lead times.
    return sub(rate, relu(sub(rate, most))) as Tensor2D;
  });

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
