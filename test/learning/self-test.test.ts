import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  expectedResult,
  gradientsAreRight,
  isExpected,
  relativeTolerance,
  type SelfTestProblem,
  selfTestProblem,
  selfTestSizes,
  solveSelfTest,
} from '../../src/learning/self-test.ts';

/**
 * The same inner steps in plain double precision: forward and backward of the three layers written out by hand.
 * Rows are windows; `weight[i * outputs + o]` leads from input i to output o.
 */
function solveInDoublePrecision(problem: SelfTestProblem): number[] {
  const { batch, layers, innerSteps } = selfTestSizes;
  const initial = problem.parameters.map(({ values }) => Float64Array.from(values));
  const adapted = initial.map((values) => values.slice());

  const before = lossAndSlopes(adapted).loss;
  for (let step = 0; step < innerSteps; step++) {
    const { slopes } = lossAndSlopes(adapted);
    adapted.forEach((values, tensor) => {
      for (let i = 0; i < values.length; i++) {
        values[i] = at(values, i) - at(problem.rates[tensor]?.values, i) * at(slopes[tensor], i);
      }
    });
  }
  const after = lossAndSlopes(adapted).loss;
  const moved = adapted.map((values, tensor) =>
    values.reduce((sum, value, i) => sum + (value - at(initial[tensor], i)) * at(problem.probes[tensor]?.values, i), 0),
  );
  return [before, after, ...moved];

  function lossAndSlopes(parameters: Float64Array[]): { loss: number; slopes: Float64Array[] } {
    const slopes = parameters.map((values) => new Float64Array(values.length));
    const outputs = layers[3];
    let loss = 0;
    for (let row = 0; row < batch; row++) {
      const activations: number[][] = [
        Array.from(problem.inputs.values.subarray(row * layers[0], (row + 1) * layers[0])),
      ];
      const sums: number[][] = [];
      for (let layer = 0; layer < 3; layer++) {
        const [weight, bias] = [parameters[2 * layer], parameters[2 * layer + 1]];
        const width = layers[layer + 1] as number;
        const input = activations[layer] as number[];
        const sum = Array.from({ length: width }, (_, o) =>
          input.reduce((total, value, i) => total + value * at(weight, i * width + o), at(bias, o)),
        );
        sums.push(sum);
        activations.push(sum.map((z) => (layer === 0 ? Math.max(z, 0) : layer === 1 ? Math.log1p(Math.exp(z)) : z)));
      }
      const errors = (activations[3] as number[]).map(
        (value, o) => value - at(problem.targets.values, row * outputs + o),
      );
      loss += errors.reduce((total, error) => total + (error * error) / (batch * outputs), 0);

      let delta = errors.map((error) => (2 * error) / (batch * outputs));
      for (let layer = 2; layer >= 0; layer--) {
        const width = layers[layer + 1] as number;
        const input = activations[layer] as number[];
        const [weight, weightSlope, biasSlope] = [parameters[2 * layer], slopes[2 * layer], slopes[2 * layer + 1]];
        for (let o = 0; o < width; o++) {
          (biasSlope as Float64Array)[o] = at(biasSlope, o) + at(delta, o);
          for (let i = 0; i < input.length; i++) {
            const index = i * width + o;
            (weightSlope as Float64Array)[index] = at(weightSlope, index) + at(input, i) * at(delta, o);
          }
        }
        if (layer === 0) continue;
        const below = sums[layer - 1] as number[];
        delta = below.map((z, i) => {
          const derivative = layer === 1 ? Number(z > 0) : 1 / (1 + Math.exp(-z));
          return derivative * delta.reduce((total, slope, o) => total + slope * at(weight, i * width + o), 0);
        });
      }
    }
    return { loss, slopes };
  }
}

function at(values: ArrayLike<number> | undefined, index: number): number {
  const value = values?.[index];
  if (value === undefined) throw new RangeError(`no element ${index}`);
  return value;
}

const worstRelativeError = (result: readonly number[]) =>
  Math.max(...expectedResult.map((expected, i) => Math.abs(at(result, i) - expected) / Math.abs(expected)));

beforeAll(() => {
  setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');
});

describe('the gradient self-test', () => {
  it('expects what a plain double precision loop finds', () => {
    const found = solveInDoublePrecision(selfTestProblem());
    expect(found).toHaveLength(expectedResult.length);
    expect(worstRelativeError(found)).toBeLessThan(1e-9);
  });

  it('measures numbers large enough to be compared: the loss falls and every parameter tensor moves', () => {
    expect(at(expectedResult, 1)).toBeLessThan(0.9 * at(expectedResult, 0));
    for (const moved of expectedResult.slice(2)) expect(Math.abs(moved)).toBeGreaterThan(0.003);
  });

  it.each(['cpu', 'wasm'])(
    'passes on the %s backend, far inside the tolerance, and leaves no tensor behind',
    async (name) => {
      await tf.setBackend(name);
      const tensors = tf.memory().numTensors;
      expect(worstRelativeError(await solveSelfTest())).toBeLessThan(relativeTolerance / 20);
      expect(await gradientsAreRight()).toBe(true);
      expect(tf.memory().numTensors).toBe(tensors);
    },
  );

  it('fails where a number is not finite or a number is missing', () => {
    expect(isExpected(expectedResult.with(4, Number.NaN))).toBe(false);
    expect(isExpected(expectedResult.with(4, Number.POSITIVE_INFINITY))).toBe(false);
    expect(isExpected(expectedResult.slice(0, -1))).toBe(false);
  });
});

describe('with a faulty gradient', () => {
  let original: tf.GradConfig | undefined;

  /** Replaces the gradients of a kernel by what `fault` makes of each. */
  function breakGradient(kernelName: string, fault: (slope: tf.Tensor) => tf.Tensor) {
    const correct = tf.getGradient(kernelName);
    original = correct;
    tf.unregisterGradient(kernelName);
    tf.registerGradient({
      ...correct,
      gradFunc: (dy, saved, attributes) =>
        Object.fromEntries(
          Object.entries(correct.gradFunc(dy, saved, attributes)).map(([input, slope]) => [
            input,
            () => fault(slope()),
          ]),
        ),
    });
  }

  beforeAll(async () => {
    await tf.setBackend('cpu');
  });

  afterEach(() => {
    if (!original) return;
    tf.unregisterGradient(original.kernelName);
    tf.registerGradient(original);
  });

  it.each(['BatchMatMul', 'Add', 'Relu', 'Softplus', 'Square', 'Mean'])(
    'a backend whose %s gradients are zero fails',
    async (kernelName) => {
      breakGradient(kernelName, (slope) => tf.zerosLike(slope));
      expect(await gradientsAreRight()).toBe(false);
    },
  );

  it('a backend whose gradients are not numbers fails', async () => {
    breakGradient('Softplus', (slope) => tf.fill(slope.shape, Number.NaN));
    expect(await gradientsAreRight()).toBe(false);
  });

  it('a backend whose gradients are one percent off fails', async () => {
    breakGradient('BatchMatMul', (slope) => tf.mul(slope, 1.01));
    expect(await gradientsAreRight()).toBe(false);
  });

  it('a backend that throws fails', async () => {
    breakGradient('Relu', () => {
      throw new Error('device is gone');
    });
    expect(await gradientsAreRight()).toBe(false);
  });
});
