import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Meta } from '../../src/learning/example-method.ts';
import type { MetaLearner } from '../../src/learning/meta-learner.ts';
import { adaptationCurves, meanCurve } from '../../src/training/sinusoid/adaptation-curves.ts';
import { sinusoidMaml, sinusoidPooled, sinusoidReptile } from '../../src/training/sinusoid/sinusoid-learners.ts';
import { onOneBatch, type SinusoidRun, sinusoidRun, sinusoidStart } from '../../src/training/sinusoid/sinusoid-run.ts';
import { largestInput, sinusoidTask } from '../../src/training/sinusoid/sinusoid-tasks.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

// A short run, one task at a time, shows the shape of the published curve; `npm run sinusoid` goes all the way.
const run: SinusoidRun = { metaSteps: 1200, metaBatchSize: 1, seed: 1, shots: 10, queries: 50, bends: largestInput };
const slow = 60_000;

function trained(learner: MetaLearner, more: Partial<SinusoidRun> = {}): Meta {
  const whole = { ...run, ...more };
  let last = sinusoidStart(learner, whole);
  for (const next of sinusoidRun(learner, whole)) last = next;
  return onOneBatch(last);
}

/** Mean squared error after 0 to 5 steps on so many points of sinusoids never trained on. */
const curveOf = async ({ method }: MetaLearner, meta: Meta, shots: number) => {
  const options = { tasks: 30, steps: 5, seed: 7 };
  return meanCurve(await adaptationCurves(method, meta, (random) => sinusoidTask(random, shots, 50), options));
};

describe('sinusoids of unknown amplitude and phase (Finn et al. 2017)', () => {
  /** The least error of one network for all of them, fine-tuned on ten points at any of the rates for up to five steps. */
  let pooledBest = Number.POSITIVE_INFINITY;

  beforeAll(async () => {
    await tf.setBackend('wasm');
    await tf.ready();
    const pooled = trained(sinusoidPooled, { metaSteps: 200, metaBatchSize: 2, shots: 1 });
    for (const innerLearningRate of [0.001, 0.003, 0.01])
      pooledBest = Math.min(
        pooledBest,
        ...(await curveOf(sinusoidPooled, onOneBatch(pooled, { innerLearningRate }), 10)),
      );
  }, slow);

  it(
    'a network that has not been meta-trained learns nothing from ten points',
    async () => {
      const untrained = onOneBatch(sinusoidStart(sinusoidMaml, run));
      const errors = await curveOf(sinusoidMaml, untrained, 10);
      expect(Math.min(...errors)).toBeGreaterThan(0.9 * pooledBest);
    },
    slow,
  );

  it(
    'MAML errs by under two thirds of what one network for all does after one step on ten points, and by two fifths after five',
    async () => {
      const before = tf.memory().numTensors;
      const maml = trained(sinusoidMaml);
      const ten = await curveOf(sinusoidMaml, maml, 10);
      const five = await curveOf(sinusoidMaml, maml, 5);
      expect(tf.memory().numTensors).toBe(before);
      expect(ten[1]).toBeLessThan(0.65 * pooledBest);
      expect(ten[5]).toBeLessThan(0.4 * pooledBest);
      expect(five[5]).toBeLessThan(0.6 * pooledBest);
    },
    slow,
  );

  it(
    'Reptile, which never sees a query, errs by a third of it after five steps on ten points',
    async () => {
      const learner = { ...sinusoidReptile, settings: { ...sinusoidReptile.settings, innerSteps: 5 } };
      const reptile = trained(learner, { metaSteps: 400, shots: 50, queries: 1 });
      const ten = await curveOf(learner, reptile, 10);
      const five = await curveOf(learner, reptile, 5);
      expect(ten[5]).toBeLessThan(0.35 * pooledBest);
      expect(five[5]).toBeLessThan(0.6 * pooledBest);
    },
    slow,
  );
});
