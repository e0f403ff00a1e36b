/**
 * Gradient self-test of a backend: a small known problem is adapted and compared with numbers computed in advance in
 * double precision. Some GPU drivers return gradients that are zero, not a number or quietly wrong; what such a
 * backend learns about a person would be wrong as quietly, so it must not be used.
 *
 * The problem is about as large as the real one (36 → 64 → 32 → 12, 64 windows, as the kernels of a GPU differ by
 * shape), with both activations in use and a rate for every parameter. Three inner steps of gradient descent on the mean
 * squared error must move the parameters as expected.
 */

import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import {
  add,
  grads,
  matMul,
  mean,
  mul,
  relu,
  softplus,
  square,
  stack,
  sub,
  sum,
  tensor,
  tidy,
} from '@tensorflow/tfjs-core';

export const selfTestSizes = { batch: 64, layers: [36, 64, 32, 12], innerSteps: 3 } as const;

/** Arrays of the problem, row-major; float32, so that single and double precision start from the same numbers. */
export interface SelfTestProblem {
  /** [batch, layers[0]] */
  readonly inputs: NumberedArray;
  /** [batch, layers.at(-1)] */
  readonly targets: NumberedArray;
  /** weight, bias of the first layer, then of the second, then of the third. */
  readonly parameters: readonly NumberedArray[];
  /** Inner learning rates, one for each parameter. */
  readonly rates: readonly NumberedArray[];
  /** Directions the displacement of each parameter tensor is measured along; elements from -1 to 1. */
  readonly probes: readonly NumberedArray[];
}

interface NumberedArray {
  readonly shape: readonly number[];
  readonly values: Float32Array;
}

/** Loss before and after the inner steps, then how far each parameter tensor moved along its probe. */
export type SelfTestResult = readonly number[];

/** Computed by the float64 loop in test/learning/self-test.test.ts, which checks them on every run. */
export const expectedResult: SelfTestResult = [
  1.66132948083, 1.23556017871, 0.124923980617, 0.0410713162224, -0.133342994122, 0.00392468680409, -0.0959043079051,
  -0.0319685750154,
];

/** Single precision stays within 1e-5 of the double; a fault of a driver is far outside. */
export const relativeTolerance = 1e-3;

export function selfTestProblem(): SelfTestProblem {
  const uniform = sequence(20_261_123);
  const array = (shape: readonly number[], low: number, high: number): NumberedArray => ({
    shape,
    values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, () => low + (high - low) * uniform()),
  });
  const { batch, layers } = selfTestSizes;
  const [first, second, third, last] = layers;
  const shapes = [[first, second], [second], [second, third], [third], [third, last], [last]];
  return {
    inputs: array([batch, first], -2, 2),
    targets: array([batch, last], -2, 2),
    parameters: shapes.map((shape) => array(shape, -0.25, 0.25)),
    rates: shapes.map((shape) => array(shape, 0, 0.5)),
    probes: shapes.map((shape) => array(shape, -1, 1)),
  };
}

/** Uniform in [0, 1) from a linear congruential generator (Numerical Recipes), the same on every engine. */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 8) / 2 ** 24;
  };
}

function meanSquaredError(parameters: readonly Tensor[], inputs: Tensor, targets: Tensor): Scalar {
  const [w1, b1, w2, b2, w3, b3] = parameters as [Tensor, Tensor, Tensor, Tensor, Tensor, Tensor];
  const hidden1 = relu(add(matMul(inputs, w1), b1));
  const hidden2 = softplus(add(matMul(hidden1, w2), b2));
  return mean(square(sub(add(matMul(hidden2, w3), b3), targets)));
}

/** Solves the problem on the backend that is set now. */
export async function solveSelfTest(problem: SelfTestProblem = selfTestProblem()): Promise<SelfTestResult> {
  const measured = tidy(() => {
    const toTensor = ({ values, shape }: NumberedArray) => tensor(values, [...shape]);
    const inputs = toTensor(problem.inputs);
    const targets = toTensor(problem.targets);
    const rates = problem.rates.map(toTensor);
    const initial = problem.parameters.map(toTensor);
    const loss = (...parameters: Tensor[]) => meanSquaredError(parameters, inputs, targets);
    const gradient = grads(loss);

    let adapted = initial;
    for (let step = 0; step < selfTestSizes.innerSteps; step++) {
      const slopes = gradient(adapted);
      adapted = adapted.map((parameter, index) => sub(parameter, mul(rates[index] as Tensor, slopes[index] as Tensor)));
    }
    const moved = adapted.map((parameter, index) => {
      const probe = toTensor(problem.probes[index] as NumberedArray);
      return sum(mul(sub(parameter, initial[index] as Tensor), probe));
    });
    return stack([loss(...initial), loss(...adapted), ...moved]);
  });
  try {
    return Array.from(await measured.data());
  } finally {
    measured.dispose();
  }
}

/** True where every number is finite and within the tolerance of what it must be. */
export function isExpected(result: SelfTestResult): boolean {
  return (
    result.length === expectedResult.length &&
    expectedResult.every(
      (expected, index) => Math.abs((result[index] ?? Number.NaN) - expected) <= relativeTolerance * Math.abs(expected),
    )
  );
}

/** Whether the backend that is set now computes gradients that can be trusted. A backend that throws cannot. */
export async function gradientsAreRight(): Promise<boolean> {
  try {
    return isExpected(await solveSelfTest());
  } catch {
    return false;
  }
}
