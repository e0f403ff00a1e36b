import * as tf from '@tensorflow/tfjs';
import { beforeAll, expect, test, vi } from 'vitest';
import { maml } from '../../../src/learning/adapters/maml.ts';
import type { ExampleMethod, Meta, ShaderLoop } from '../../../src/learning/example-method.ts';
import { prefixed } from '../../../src/learning/named-arrays.ts';
import { agreesWithSteps } from '../../../src/learning/webgpu/agrees-with-steps.ts';
import type { TensorDevice } from '../../../src/learning/webgpu/tensor-device.ts';
import { seededProblem } from '../../fixtures/seeded-problem.ts';

beforeAll(async () => {
  await tf.setBackend('cpu');
});

const { shape, generic, initial } = seededProblem('relu', 3);
const meta: Meta = {
  shape,
  generic,
  own: { ...prefixed('initial', initial), rate: { shape: [], values: Float32Array.of(0.05) } },
  settings: { innerSteps: 3, largestGradientNorm: 10, halfWorthHours: 45 },
};
const freshDevice = () => ({ device: {} }) as unknown as TensorDevice;
const withShader = (shader: ShaderLoop): ExampleMethod => ({ ...maml, shader });

type Change = (values: Float32Array) => Float32Array;
const asItIs: Change = (values) => values;

/** What the steps keep and expect, changed. */
const shaderOf =
  (change: Change, changeForecast: Change = asItIs): ShaderLoop =>
  async (_, given, examples, [replica], queries) => {
    const learned = await maml.adapt(given, { examples, hours: replica?.hours as number });
    const expected = tf.tidy(() => maml.predict(given, learned, queries).dataSync<'float32'>());
    const kept = change(learned);
    return {
      kept: tf.tensor2d(kept, [1, kept.length]),
      predicted: tf.tensor3d(changeForecast(expected), [1, queries.shape[0], shape.outputSize / 2]),
    };
  };

test('a shader that leads where the steps lead is used', async () => {
  expect(await agreesWithSteps(freshDevice(), withShader(shaderOf(asItIs)), meta)).toBe(true);
});

test.each([
  ['takes no step', () => Float32Array.from(Object.values(initial).flatMap(({ values }) => Array.from(values)))],
  ['is off by a hundredth of every weight', (kept: Float32Array) => kept.map((weight) => weight * 1.01)],
  ['gives what is no number', (kept: Float32Array) => kept.map(() => Number.NaN)],
  ['gives too little', (kept: Float32Array) => kept.slice(1)],
])('a shader that %s is not used', async (_, change) => {
  expect(await agreesWithSteps(freshDevice(), withShader(shaderOf(change)), meta)).toBe(false);
});

test('a shader that the device refuses is not used', async () => {
  const refused: ShaderLoop = () => Promise.reject(new Error('invalid shader module'));
  expect(await agreesWithSteps(freshDevice(), withShader(refused), meta)).toBe(false);
});

test.each([
  [
    'forecasts something else than what it learned',
    (expected: Float32Array) => expected.map((change) => 1.05 * change),
  ],
  ['forecasts what is no number', (expected: Float32Array) => expected.map(() => Number.NaN)],
])('a shader that %s is not used', async (_, change) => {
  expect(await agreesWithSteps(freshDevice(), withShader(shaderOf(asItIs, change)), meta)).toBe(false);
});

test('what agrees where no step is taken is asked again where steps are', async () => {
  const standsStill = shaderOf(() => Float32Array.from(Object.values(initial).flatMap(({ values }) => [...values])));
  const device = freshDevice();
  const still = { ...meta, settings: { ...meta.settings, innerSteps: 0 } };
  expect(await agreesWithSteps(device, withShader(standsStill), still)).toBe(true);
  expect(await agreesWithSteps(device, withShader(standsStill), meta)).toBe(false);
});

test('a device is asked once for each method', async () => {
  const shader = vi.fn(shaderOf(asItIs));
  const device = freshDevice();
  await agreesWithSteps(device, withShader(shader), meta);
  await agreesWithSteps(device, withShader(shader), meta);
  expect(shader).toHaveBeenCalledTimes(1);
});
