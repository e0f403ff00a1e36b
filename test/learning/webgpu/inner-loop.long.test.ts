import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../../../src/learning/random.ts';
import type { Variant } from '../../../src/learning/webgpu/inner-loop-problem.ts';
import { innerLoopOnArrays } from '../../../src/learning/webgpu/on-arrays.ts';
import { everyRow } from '../../../src/learning/webgpu/replicas.ts';
import { oracleOutputs } from '../../fixtures/double-precision-replicas.ts';
import { nodeDevice } from '../../fixtures/node-gpu.ts';
import { poisonedDevice } from '../../fixtures/poisoned-device.ts';
import {
  displacementError,
  oracleOf,
  randomInnerLoop,
  relativeError,
  type Sizes,
} from '../../fixtures/random-inner-loop.ts';

const opened = await nodeDevice();
/** Fresh numbers each run; what fails says with which it did. */
const seed = (Date.now() % 1e9) >>> 0;
const variants: readonly Variant[] = ['fused', 'tiled'];
const drawn = 10;
/** Every size at its least and its most at least once. */
const edges: readonly Sizes[] = [
  { inputSize: 1, hiddenSizes: [8, 8], outputSize: 1, rows: 1, replicas: 1, steps: 20 },
  { inputSize: 64, hiddenSizes: [128, 128], outputSize: 24, rows: 40, replicas: 1, steps: 4 },
  { inputSize: 3, hiddenSizes: [9, 10], outputSize: 2, rows: 2048, replicas: 1, steps: 5 },
  { inputSize: 4, hiddenSizes: [8, 11], outputSize: 3, rows: 6, replicas: 256, steps: 20 },
  { inputSize: 38, hiddenSizes: [64, 32], outputSize: 24, rows: 64, replicas: 2, steps: 20 },
];

describe.skipIf(!opened)(
  `the inner loop on a GPU device, seed ${seed}${opened ? '' : ': no adapter under Node here'}`,
  () => {
    let device: GPUDevice;
    let alive: () => number;
    const faults: string[] = [];

    beforeAll(() => {
      opened?.addEventListener('uncapturederror', (event) =>
        faults.push((event as GPUUncapturedErrorEvent).error.message),
      );
      ({ device, alive } = poisonedDevice(opened as GPUDevice));
    });

    test.each(
      variants.flatMap((variant) =>
        [...edges, ...new Array<Sizes>(drawn).fill({})].map((sizes, index) => ({ variant, sizes, index: index + 1 })),
      ),
    )(
      '$variant $index ends within 1e-5 of double precision',
      { timeout: 240_000 },
      async ({ variant, sizes, index }) => {
        const problem = randomInnerLoop(seededRandom(seed + index), sizes);
        const { loop, arrays, replicas, leads } = problem;
        const { adapted, predicted } = await innerLoopOnArrays(device, loop, arrays, { replicas, variant });
        const count = adapted.length / replicas.length;
        const queries = predicted.length / replicas.length;
        for (const { index: replica, adapted: wanted, margin } of oracleOf(problem, replicas.length > 20 ? 16 : 1)) {
          const got = adapted.subarray(replica * count, (replica + 1) * count);
          // On a kink of a ReLU one row's slope may differ by rights.
          const bound = loop.shape.activation === 'relu' && margin < 3e-7 ? 1e-3 : 1e-5;
          expect(relativeError(got, wanted), JSON.stringify({ ...loop, replica })).toBeLessThan(bound);
          const begun = arrays.initial.length === count ? 0 : replica * count;
          const initial = arrays.initial.subarray(begun, begun + count);
          expect(displacementError(got, { wanted, initial }), JSON.stringify({ ...loop, replica })).toBeLessThan(
            10 * bound,
          );
          const said = predicted.subarray(replica * queries, (replica + 1) * queries);
          expect(relativeError(said, oracleOutputs(got, arrays.queries, loop.shape, leads))).toBeLessThan(1e-5);
        }
        expect(faults).toEqual([]);
      },
    );

    test.each(variants)(
      '%s: rows are dealt out for each replica by itself, also beside one of a single row',
      { timeout: 240_000 },
      async (variant) => {
        const { loop, arrays } = randomInnerLoop(seededRandom(seed), {
          rows: 10,
          replicas: 1,
          steps: 6,
          activation: 'softplus',
        });
        const problem = {
          loop: { ...loop, minibatches: 4 },
          arrays,
          leads: loop.leads as number,
          replicas: [10, 1, 3].map((rows) => ({ ...everyRow(rows), factor: 1 })),
        };
        const { adapted } = await innerLoopOnArrays(device, problem.loop, arrays, {
          replicas: problem.replicas,
          variant,
        });
        const count = adapted.length / 3;
        for (const { index, adapted: wanted } of oracleOf(problem))
          expect(relativeError(adapted.subarray(index * count, (index + 1) * count), wanted), `${index}`).toBeLessThan(
            1e-5,
          );
      },
    );

    test('an input that is not a number does not end in parameters that are', async () => {
      const problem = randomInnerLoop(seededRandom(seed), { rows: 5, replicas: 1, steps: 3, activation: 'relu' });
      problem.arrays.inputs.fill(Number.NaN);
      const { adapted } = await innerLoopOnArrays(
        device,
        { ...problem.loop, frozenLayers: 0 },
        problem.arrays,
        problem,
      );
      expect(relativeError(adapted, adapted)).toBe(Number.POSITIVE_INFINITY);
    });

    test('a thousand runs leave no buffer behind', { timeout: 240_000 }, async () => {
      const problem = randomInnerLoop(seededRandom(seed), {
        inputSize: 2,
        hiddenSizes: [8, 8],
        rows: 2,
        replicas: 1,
        steps: 1,
      });
      for (let run = 0; run < 1000; run++) await innerLoopOnArrays(device, problem.loop, problem.arrays, problem);
      expect(alive()).toBe(0);
      expect(faults).toEqual([]);
    });
  },
);
