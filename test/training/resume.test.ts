import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { featureCount } from '../../src/domain/glucose/features.ts';
import { metaSgdLearner } from '../../src/learning/adapters/meta-sgd.ts';
import type { NamedArrays } from '../../src/learning/named-arrays.ts';
import { flattenArrays } from '../../src/learning/named-arrays.ts';
import { type NetworkShape, namedParameters } from '../../src/learning/network.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import { metaTrainMethod } from '../../src/training/meta-train-method.ts';
import { normalizationOf, poolWindows } from '../../src/training/pooled-windows.ts';
import { pretrain, pretrainingStart } from '../../src/training/pretrain.ts';
import { taskPool } from '../../src/training/task-pool.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const people = Array.from({ length: 4 }, (_, index) => ({
  dataset: 'made-up',
  person: String(index),
  series: syntheticGlucose({ days: 4, seed: index + 1, base: 100 + 15 * index }),
}));
const shape: NetworkShape = {
  inputSize: featureCount,
  hiddenSizes: [8, 4],
  outputSize: 2 * leadTimes.length,
  activation: 'relu',
};
const pool = poolWindows(people, 200, seededRandom(1));
const normalization = normalizationOf(pool.windows);
const pretraining = { epochs: 4, batchSize: 64, learningRate: 0.005, weightDecay: 0.1, knee: 0.1, seed: 1 };
const options = { metaSteps: 4, metaBatchSize: 2, looks: 4, seed: 1 };

let folder = '';
beforeAll(startBackend);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attune-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const sum = (own: NamedArrays) => flattenArrays(own).reduce((total, value) => total + value, 0);

/** Meta-trains for so many steps; the error is made up, but the same for the same parameters. */
function metaTrained(
  inFolder: string,
  stopAfter = Number.POSITIVE_INFINITY,
  errorOf = async (own: NamedArrays) => Math.abs(sum(own)) / 7,
) {
  const generic = namedParameters(pretrainingStart(shape, 1).parameters, shape);
  return metaTrainMethod(
    metaSgdLearner,
    { shape, generic, settings: metaSgdLearner.settings },
    {
      folder: inFolder,
      sampleTask: taskPool(people, normalization, {
        count: 6,
        supportHours: [6, 12],
        queryWindows: 32,
        supportWindows: 32,
        seed: 1,
      }),
      errorOf,
      options,
      onProgress: (metaStep) => {
        if (metaStep === stopAfter) throw new Error('stopped in the middle');
      },
    },
  );
}

describe('a run that is taken up again', () => {
  it('gives the pooled network of an uninterrupted one, to the last bit', () => {
    const states = [...pretrain(pool, normalization, shape, pretraining, pretrainingStart(shape, 1))];
    const resumed = [...pretrain(pool, normalization, shape, pretraining, states[1] as (typeof states)[0])];
    expect(resumed.length).toBe(2);
    expect(resumed.at(-1)?.parameters).toEqual(states.at(-1)?.parameters);
  });

  it('gives the meta-parameters of an uninterrupted one, to the last bit, wherever it was stopped', async () => {
    const whole = await metaTrained(join(folder, 'whole'));
    for (const stopAfter of [1, 3]) {
      const own = join(folder, String(stopAfter));
      await expect(metaTrained(own, stopAfter)).rejects.toThrow('stopped in the middle');
      expect(await metaTrained(own)).toEqual(whole);
    }
  }, 20_000);

  it('keeps the beginning where meta-training made it worse, and the end where it made it better', async () => {
    let looks = 0;
    const worse = await metaTrained(join(folder, 'worse'), Number.POSITIVE_INFINITY, async () => ++looks);
    expect(worse.own['rates.0.bias']?.values).toEqual(new Float32Array(8).fill(0.02));
    const better = await metaTrained(join(folder, 'better'), Number.POSITIVE_INFINITY, async () => 1 / ++looks);
    expect(better.own['rates.0.bias']?.values).not.toEqual(new Float32Array(8).fill(0.02));
  });
});

describe('normalization', () => {
  it('brings every input of the pool to mean zero and scale one, and is of metaTrain windows alone', () => {
    const { count, inputs } = pool.windows;
    for (let feature = 0; feature < featureCount; feature++) {
      let sum = 0;
      for (let window = 0; window < count; window++)
        sum +=
          ((inputs[window * featureCount + feature] as number) - (normalization.inputMean[feature] as number)) /
          (normalization.inputScale[feature] as number);
      expect(Math.abs(sum / count)).toBeLessThan(1e-3);
    }
    expect(normalization.targetScale.every((scale) => scale > 0)).toBe(true);
  });
});
