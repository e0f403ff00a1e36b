import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { proximalMaml } from '../../../src/learning/adapters/proximal-maml.ts';
import { seededRandom } from '../../../src/learning/random.ts';
import { headLoopOnArrays } from '../../../src/learning/webgpu/head/on-arrays.ts';
import { nodeDevice } from '../../fixtures/node-gpu.ts';
import { poisonedDevice } from '../../fixtures/poisoned-device.ts';
import { type HeadSizesGiven, headOracle, randomHeadLoop } from '../../fixtures/random-head-loop.ts';
import { relativeError } from '../../fixtures/random-inner-loop.ts';
import { examplesOf } from '../../fixtures/seeded-problem.ts';

const opened = await nodeDevice();
const seed = (Date.now() % 1e9) >>> 0;
const cases: readonly HeadSizesGiven[] = [
  { shape: { inputSize: 38, hiddenSizes: [64, 32], outputSize: 24, activation: 'relu' }, rows: 288, replicas: 4 },
  { rows: 1, replicas: 1 },
  { shape: { inputSize: 2, hiddenSizes: [8, 8], outputSize: 2, activation: 'relu' }, rows: 600, replicas: 8 },
  ...new Array<HeadSizesGiven>(8).fill({}),
];

describe.skipIf(!opened)(
  `personal last layers on a GPU device, seed ${seed}${opened ? '' : ': no adapter under Node here'}`,
  () => {
    let device: GPUDevice;
    let alive: () => number;

    beforeAll(async () => {
      await tf.setBackend('cpu');
      ({ device, alive } = poisonedDevice(opened as GPUDevice));
    });

    test.each(cases.map((sizes, index) => ({ sizes, index: index + 1 })))(
      '$index end within 1e-5 of double precision, and so do their forecasts',
      { timeout: 120_000 },
      async ({ sizes, index }) => {
        const problem = randomHeadLoop(seededRandom(seed + index), sizes);
        const { loop, support, query, replicas } = problem;
        const { heads, predicted } = await headLoopOnArrays(
          device,
          loop,
          { ...support, queries: query.inputs },
          replicas,
        );
        for (const [replica, own] of replicas.entries()) {
          const wanted = headOracle(problem, own);
          const part = (values: Float32Array) => {
            const size = values.length / replicas.length;
            return values.subarray(replica * size, (replica + 1) * size);
          };
          expect(relativeError(part(heads), wanted.head), JSON.stringify(loop.shape)).toBeLessThan(1e-5);
          expect(relativeError(part(predicted), wanted.forecast)).toBeLessThan(1e-5);
        }
        expect(alive()).toBe(0);
      },
    );

    test('one of all rows is what proximalMaml keeps of the person', async () => {
      const { loop, support } = randomHeadLoop(seededRandom(seed));
      const rows = Array.from({ length: support.count }, (_, row) => row);
      const { heads } = await headLoopOnArrays(device, loop, { ...support, queries: new Float32Array(0) }, [
        { rows, hours: 40 },
      ]);
      const examples = examplesOf(support, loop.shape.outputSize / 2);
      const meta = { shape: loop.shape, generic: loop.generic, own: loop.own, settings: { innerSteps: loop.steps } };
      expect(relativeError(heads, await proximalMaml.adapt(meta, { examples, hours: 40 }))).toBeLessThan(1e-5);
    });

    test('without rows nothing is added to the pooled forecast', async () => {
      const { loop, support } = randomHeadLoop(seededRandom(seed));
      const { heads } = await headLoopOnArrays(device, loop, { ...support, queries: new Float32Array(0) }, [
        { rows: [], hours: 0 },
      ]);
      expect(heads.every((weight) => weight === 0)).toBe(true);
    });
  },
);
