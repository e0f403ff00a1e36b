import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Examples } from '../../src/learning/examples.ts';
import { adaptStepwise, Cancelled, innerLoop } from '../../src/learning/inner-loop.ts';
import { flattenSync, type NetworkShape, parameterCount, unflatten } from '../../src/learning/network.ts';
import { confidenceOf, metaGradient, precisionWeights, squaredErrorOn } from '../../src/learning/outer-loop.ts';
import { normal, seededRandom } from '../../src/learning/random.ts';
import { adapt, type Batch, lossAndGradient } from '../fixtures/double-precision-network.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const leads = 3;
const innerSteps = 4;

function problem(activation: NetworkShape['activation'], seed: number) {
  const shape: NetworkShape = { inputSize: 5, hiddenSizes: [7, 4], outputSize: 2 * leads, activation };
  const random = seededRandom(seed);
  const normals = (length: number, scale = 1) => Float32Array.from({ length }, () => scale * normal(random));
  const examples = (count: number) => {
    const inputs = normals(count * shape.inputSize);
    const targets = normals(count * leads);
    const known = Float32Array.from({ length: count * leads }, () => (random() < 0.85 ? 1 : 0));
    return { count, inputs, targets, known };
  };
  const count = parameterCount(shape);
  return {
    shape,
    initial: normals(count, 0.5),
    rates: Float32Array.from({ length: count }, () => 0.02 + 0.1 * random()),
    halfWorthHours: 30,
    supportHours: 24,
    support: examples(24),
    query: examples(16),
    taskWeight: 1.7,
    direction: normals(2 * count + 1),
  };
}
type Problem = ReturnType<typeof problem>;

const tensorsOf = (examples: Problem['support'], shape: NetworkShape): Examples => ({
  count: examples.count,
  inputs: tf.tensor2d(examples.inputs, [examples.count, shape.inputSize]),
  targets: tf.tensor2d(examples.targets, [examples.count, leads]),
  known: tf.tensor2d(examples.known, [examples.count, leads]),
});
const oracleShape = ({ inputSize, hiddenSizes, outputSize, activation }: NetworkShape) => ({
  sizes: [inputSize, ...hiddenSizes, outputSize],
  activation,
});

/** Precision weights as numbers: held still while the oracle differentiates, as the stop-gradient asks. */
const weightsOf = ({ shape, initial, support }: Problem): Float32Array =>
  tf.tidy(() =>
    precisionWeights(unflatten(initial, shape), tensorsOf(support, shape), shape).dataSync().slice(),
  ) as Float32Array;

function oracleLoss(
  task: Problem,
  weights: Float32Array,
  meta: ArrayLike<number>,
  largestGradientNorm: number,
): number {
  const count = task.initial.length;
  const all = Float64Array.from(meta);
  const half = all[2 * count] as number;
  const shape = oracleShape(task.shape);
  const support: Batch = { ...task.support, weights };
  const query: Batch = { ...task.query, weights: task.query.known };
  const adapted = adapt(all.subarray(0, count), support, shape, {
    steps: innerSteps,
    rates: all.subarray(count, 2 * count),
    confidence: task.supportHours ** 4 / (task.supportHours ** 4 + half ** 4),
    largestGradientNorm,
  });
  return task.taskWeight * lossAndGradient(adapted, query, shape).loss;
}

describe.each(['cpu', 'wasm'])('on the backend %s', (backend) => {
  beforeEach(async () => {
    expect(await tf.setBackend(backend)).toBe(true);
    await tf.ready();
  });
  afterEach(() => expect(tf.memory().numTensors).toBe(0));

  describe.each(['relu', 'softplus'] as const)('with %s', (activation) => {
    it('the inner loop ends where a double-precision loop ends', () => {
      const task = problem(activation, 3);
      const weights = weightsOf(task);
      const expected = adapt(task.initial, { ...task.support, weights }, oracleShape(task.shape), {
        steps: innerSteps,
        rates: task.rates,
        confidence: 0.5,
        largestGradientNorm: 10,
      });
      const actual = tf.tidy(() => {
        const support = tensorsOf(task.support, task.shape);
        const initial = unflatten(task.initial, task.shape);
        const loss = squaredErrorOn(support, precisionWeights(initial, support, task.shape), task.shape);
        const step = { rates: unflatten(task.rates, task.shape), confidence: tf.scalar(0.5), largestGradientNorm: 10 };
        return flattenSync(innerLoop(initial, loss, step, innerSteps));
      });
      for (const [index, value] of actual.entries()) expect(value).toBeCloseTo(expected[index] as number, 5);
    });

    // The clip is active in the second case, so that its own derivative is tested too.
    it.each([10, 0.3])(
      'the meta-gradient is the slope of the query loss, found by finite differences (clip at %s)',
      (clip) => {
        const task = problem(activation, 11);
        const weights = weightsOf(task);
        const meta = Float64Array.from([...task.initial, ...task.rates, task.halfWorthHours]);
        const along = (step: number) =>
          oracleLoss(
            task,
            weights,
            meta.map((value, index) => value + step * (task.direction[index] as number)),
            clip,
          );
        const epsilon = 1e-6;
        const expected = (along(epsilon) - along(-epsilon)) / (2 * epsilon);
        const { loss, slope } = tf.tidy(() => {
          const result = metaGradient(
            {
              initial: unflatten(task.initial, task.shape),
              rates: unflatten(task.rates, task.shape),
              halfWorthHours: tf.scalar(task.halfWorthHours),
            },
            {
              support: tensorsOf(task.support, task.shape),
              supportHours: task.supportHours,
              query: tensorsOf(task.query, task.shape),
              weight: task.taskWeight,
            },
            { shape: task.shape, innerSteps, largestGradientNorm: clip },
          );
          const gradient = flattenSync(result.gradients);
          const along = gradient.reduce((sum, value, index) => sum + value * (task.direction[index] as number), 0);
          return { loss: result.loss.dataSync()[0] as number, slope: along };
        });
        expect(loss).toBeCloseTo(oracleLoss(task, weights, meta, clip), 4);
        expect(Math.abs(slope - expected) / Math.abs(expected)).toBeLessThan(1e-3);
      },
    );
  });

  it('the watched loop equals the taped one, tells each step, and leaves no tensor behind', async () => {
    const task = problem('relu', 5);
    const support = tensorsOf(task.support, task.shape);
    const initial = unflatten(task.initial, task.shape);
    const step = { rates: tf.scalar(0.05), confidence: tf.scalar(1), largestGradientNorm: 10 };
    const loss = squaredErrorOn(support, support.known, task.shape);
    const steps: number[] = [];
    const before = tf.memory().numTensors;
    const adapted = await adaptStepwise(initial, loss, step, 3, { onStep: (done) => void steps.push(done) });
    expect(tf.memory().numTensors - before).toBe(initial.length);
    expect(steps).toEqual([1, 2, 3]);
    const taped = tf.tidy(() => flattenSync(innerLoop(initial, loss, step, 3)));
    expect(flattenSync(adapted)).toEqual(taped);
    await expect(adaptStepwise(initial, loss, step, 3, { shouldCancel: () => true })).rejects.toThrow(Cancelled);
    expect(tf.memory().numTensors - before).toBe(initial.length);
    tf.dispose([...adapted, ...initial, support.inputs, support.targets, support.known, step.rates, step.confidence]);
  });
});

it('half of the worth is given at the half-worth hours, none at none, nearly all at a week', () => {
  const confidence = (hours: number) => tf.tidy(() => confidenceOf(hours, tf.scalar(30)).dataSync()[0] as number);
  expect(confidence(30)).toBeCloseTo(0.5, 6);
  expect(confidence(0)).toBe(0);
  expect(confidence(168)).toBeGreaterThan(0.95);
});
