import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cancelled } from '../../src/learning/adaptation-watch.ts';
import { generic } from '../../src/learning/adapters/generic.ts';
import { methodOf } from '../../src/learning/adapters/index.ts';
import { recordParts } from '../../src/learning/held-back-blocks.ts';
import { methodError } from '../../src/learning/method-error.ts';
import type { Pack } from '../../src/learning/pack.ts';
import { predictAdapted } from '../../src/learning/predict.ts';
import { tracedByDefault, traceLearning } from '../../src/learning/trace.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const pack = seededPack(3, 4);
const series = syntheticGlucose({ days: 2 });

beforeAll(async () => {
  await tf.setBackend('wasm');
});
let tensorsBefore = 0;
beforeEach(() => {
  tensorsBefore = tf.memory().numTensors;
});
afterEach(() => expect(tf.memory().numTensors).toBe(tensorsBefore));

const traced = async (options?: Parameters<typeof traceLearning>[2], record = series) => {
  const outcome = await traceLearning(pack, record, options);
  if (!outcome.ok) throw new Error('expected a trace');
  return outcome.value;
};

const shipping = (shipped: Pack['manifest']['shipped']): Pack['manifest'] => ({ ...pack.manifest, shipped });

describe('the trace of an inner loop', () => {
  it('begins where the method does, and ends where adapting ends', async () => {
    const { method, steps } = await traced();
    expect(method).toBe('metaSgd');
    expect(steps.map(({ step }) => step)).toEqual([0, 1, 2, 3, 4]);
    const [block] = recordParts(series, { mostParts: 1 }).blocks;
    if (!block) throw new Error('expected a block');
    const { support, heldBack } = block;
    // The seeded pack begins where its generic network stands.
    for (const [at, each] of [
      [0, generic],
      [4, methodOf('metaSgd')],
    ] as const) {
      const { change } = await predictAdapted(each, pack, support, heldBack);
      expect(steps[at]?.heldBack).toEqual(methodError([{ windows: heldBack, change }]));
    }
  });

  it('shows that the error falls on what is learned from', async () => {
    const { steps, supportWindows, heldBackWindows } = await traced();
    const errors = steps.map(({ support }) => support.rmse60);
    expect(errors.at(-1)).toBeLessThan(0.9 * (errors[0] as number));
    // 36 hours before a gap of one, and 12 hours held back, the last five minutes of which have no outcome.
    expect(supportWindows).toBeGreaterThan(400);
    expect(heldBackWindows).toBeGreaterThan(140);
  });

  it('lets nothing of the hours held back into what is learned', async () => {
    const { steps } = await traced();
    const from = recordParts(series, { mostParts: 1 }).blocks[0]?.from as number;
    const values = series.values.map((value, index) => ((series.times[index] as number) >= from ? 250 : value));
    const other = await traced({}, { ...series, values });
    expect(other.steps.map(({ support }) => support)).toEqual(steps.map(({ support }) => support));
    expect(other.steps.map(({ heldBack }) => heldBack)).not.toEqual(steps.map(({ heldBack }) => heldBack));
  });

  it('tells true progress, and stops between steps when asked to', async () => {
    const told: number[] = [];
    await traced({ onProgress: ({ done, total }) => void told.push(done / total) });
    expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1]);
    let asked = 0;
    await expect(traceLearning(pack, series, { shouldCancel: () => asked++ >= 2 })).rejects.toThrow(Cancelled);
  });

  it('abstains below half a day', async () => {
    expect(await traceLearning(pack, syntheticGlucose({ days: 0.25 }))).toEqual({
      ok: false,
      hoursHave: 5,
      hoursNeeded: 12,
    });
  });

  it('watches the pack’s own method where that learns in steps, else another that does, and never one that solves at once', async () => {
    expect(tracedByDefault(shipping('fineTuned'))).toBe('fineTuned');
    expect(tracedByDefault(shipping('ridgeHead'))).toBe('metaSgd');
    await expect(traceLearning(pack, series, { method: 'generic' })).rejects.toThrow(/does not learn in steps/);
  });
});
