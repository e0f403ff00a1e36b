import { beforeAll, describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { featureCount } from '../../src/domain/glucose/features.ts';
import type { NetworkShape } from '../../src/learning/network.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { startBackend } from '../../src/training/backend.ts';
import { metaTrain, metaTrainingStart } from '../../src/training/meta-train.ts';
import { normalizationOf, poolWindows } from '../../src/training/pooled-windows.ts';
import { pretrain, pretrainingStart } from '../../src/training/pretrain.ts';
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
const pretraining = { epochs: 4, batchSize: 64, learningRate: 0.005, seed: 1 };
const metaTraining = {
  metaSteps: 4,
  metaBatchSize: 2,
  innerSteps: 2,
  firstInnerRate: 0.02,
  firstHalfWorthHours: 24,
  largestGradientNorm: 10,
  metaLearningRate: { initial: 1e-3, rates: 1e-3, halfWorthHours: 0.2 },
  supportHours: [6, 12],
  supportWindows: 32,
  queryWindows: 32,
  seed: 1,
};

beforeAll(startBackend);

describe('a run that is taken up again', () => {
  it('gives the pooled network of an uninterrupted one, to the last bit', () => {
    const states = [...pretrain(pool, normalization, shape, pretraining, pretrainingStart(shape, 1))];
    const resumed = [...pretrain(pool, normalization, shape, pretraining, states[1] as (typeof states)[0])];
    expect(resumed.length).toBe(2);
    expect(resumed.at(-1)?.parameters).toEqual(states.at(-1)?.parameters);
  });

  it('gives the meta-parameters of an uninterrupted one, to the last bit', () => {
    const pooled = pretrainingStart(shape, 1).parameters;
    const states = [...metaTrain(people, normalization, shape, metaTraining, metaTrainingStart(pooled, metaTraining))];
    const resumed = [...metaTrain(people, normalization, shape, metaTraining, states[1] as (typeof states)[0])];
    expect(resumed.at(-1)?.metaParameters).toEqual(states.at(-1)?.metaParameters);
    expect(states.at(-1)?.metaParameters).not.toEqual(states[0]?.metaParameters);
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
