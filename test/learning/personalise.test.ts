import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { closestFirst } from '../../src/domain/comparison.ts';
import { leadTimes } from '../../src/domain/forecast.ts';
import { type GlucoseSeries, sliceSeries } from '../../src/domain/glucose/series.ts';
import { windowsFrom, withOutcomes } from '../../src/domain/glucose/windows.ts';
import type { MethodName } from '../../src/domain/method.ts';
import type { AdaptationMethod } from '../../src/learning/adaptation-method.ts';
import { Cancelled } from '../../src/learning/adaptation-watch.ts';
import { methodOf } from '../../src/learning/adapters/index.ts';
import { allCandidates, usualCandidates } from '../../src/learning/candidates.ts';
import { forecastGlucose } from '../../src/learning/forecast-glucose.ts';
import { leastHours } from '../../src/learning/held-back-blocks.ts';
import type { MethodSettings, Pack } from '../../src/learning/pack.ts';
import {
  type PersonalisationOptions,
  type PersonalisationProgress,
  personalise,
} from '../../src/learning/personalise.ts';
import { predictAdapted } from '../../src/learning/predict.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

/** Learns the made-up person in eight steps well enough to win. */
const pack = seededPack(1, 8);
const hour = 3_600_000;

beforeAll(async () => {
  expect(await tf.setBackend('wasm')).toBe(true);
  await tf.ready();
});
let tensorsBefore = 0;
beforeEach(() => {
  tensorsBefore = tf.memory().numTensors;
});
afterEach(() => expect(tf.memory().numTensors).toBe(tensorsBefore));

const adaptedOf = async (series: GlucoseSeries, options?: PersonalisationOptions, from = pack) => {
  const outcome = await personalise(from, series, options);
  if (!outcome.ok) throw new Error('expected a personal model');
  return outcome.value;
};

/** The seeded pack with one more method, or another way for one it has. */
function packWith(name: MethodName, settings: MethodSettings): Pack {
  const { manifest, weights } = pack;
  return {
    weights,
    manifest: {
      ...manifest,
      methods: { ...manifest.methods, [name]: settings },
      quantiles: { ...manifest.quantiles, [name]: manifest.quantiles.generic },
    },
  };
}

describe('personalising on a record', () => {
  const threeDays = syntheticGlucose({ days: 3 });

  it('judges on the newest quarter, in blocks, and counts the errors of all of them together', async () => {
    const { comparison } = await adaptedOf(threeDays);
    expect(comparison.heldBackTo).toBe(threeDays.times.at(-1));
    expect((comparison.heldBackTo - comparison.heldBackFrom) / hour).toBeCloseTo(18, 0);
    expect(comparison.blocks).toBe(3);
    // The same for "stays as it is", counted on the readings themselves.
    const { times, values } = threeDays;
    const changes = (ahead: number) =>
      Array.from(times.keys())
        .filter((index) => (times[index] as number) >= comparison.heldBackFrom && index + ahead < times.length)
        .map((index) => (values[index + ahead] as number) - (values[index] as number));
    const rootMeanSquare = (of: number[]) => Math.sqrt(of.reduce((sum, each) => sum + each * each, 0) / of.length);
    expect(comparison.errors.lastValue.rmse30).toBeCloseTo(rootMeanSquare(changes(6)), 4);
    expect(comparison.errors.lastValue.rmse60).toBeCloseTo(rootMeanSquare(changes(12)), 4);
    expect(comparison.origins).toBe(changes(1).length);
  });

  it('names as winner the method that came closest, and keeps what that learned from everything', async () => {
    const { comparison, adapted, recordHours, supportHours } = await adaptedOf(threeDays);
    expect(comparison.winner).toBe(closestFirst(comparison.errors)[0]);
    expect(comparison.winner).toBe('metaSgd');
    expect(Object.keys(comparison.errors).sort()).toEqual(['generic', 'lastValue', 'metaSgd']);
    const windows = withOutcomes(windowsFrom(threeDays));
    expect(adapted?.method).toBe('metaSgd');
    expect(adapted?.parameters).toEqual(await methodOf('metaSgd').adapt(pack, { windows, hours: supportHours }));
    expect(adapted?.bandScale).toHaveLength(2 * leadTimes.length);
    expect(adapted?.bandScale.every((scale) => scale > 0.2 && scale < 5)).toBe(true);
    expect(recordHours).toBeCloseTo(72, 0);
  });

  it('learns nothing where nothing beats "stays as it is", and says so', async () => {
    const flat = syntheticGlucose({ days: 1 });
    const { comparison, adapted } = await adaptedOf({ ...flat, values: flat.values.map(() => 110) });
    expect(comparison.winner).toBe('lastValue');
    expect(adapted).toBeNull();
  });

  it('does not let what comes later into a model that is judged before it', async () => {
    const first = await adaptedOf(threeDays);
    const values = threeDays.values.slice();
    // A jump at the very end spoils only the outcomes that include it.
    values[values.length - 1] = 400;
    const second = await adaptedOf({ ...threeDays, values });
    expect(second.comparison.errors.metaSgd?.rmse30).toBeGreaterThan(first.comparison.errors.metaSgd?.rmse30 as number);
    expect(second.comparison.heldBackFrom).toBe(first.comparison.heldBackFrom);
  });

  it('compares the rules, the typical model and the pack’s own method, or whatever else is asked for', async () => {
    expect(usualCandidates(packWith('ewma', {}).manifest)).toEqual(['lastValue', 'ewma', 'generic', 'metaSgd']);
    expect(allCandidates(pack.manifest)).toEqual(['lastValue', 'generic', 'fineTuned', 'metaSgd']);
    const { comparison } = await adaptedOf(syntheticGlucose({ days: 1 }), { candidates: ['fineTuned'] });
    expect(Object.keys(comparison.errors).sort()).toEqual(['fineTuned', 'generic', 'lastValue']);
  });

  it('leaves out a method that cannot learn from the record, or that comes to no number, and goes on', async () => {
    // The pack has no weights for the first; the second runs away.
    for (const [name, settings] of [
      ['anil', { innerSteps: 2, largestGradientNorm: 1, halfWorthHours: 20 }],
      ['fineTuned', { innerSteps: 3, innerLearningRate: 1e30, largestGradientNorm: 1e30 }],
    ] as const) {
      const { comparison } = await adaptedOf(
        syntheticGlucose({ days: 1 }),
        { candidates: [name] },
        packWith(name, settings),
      );
      expect(comparison.leftOut).toEqual([name]);
      expect(comparison.errors[name]).toBeUndefined();
    }
  });

  it('keeps nothing that is no number: where the winner comes to none in the end, it fails', async () => {
    const method = methodOf('metaSgd');
    const { adapt } = method;
    let learned = 0;
    const spy = vi.spyOn(method, 'adapt').mockImplementation(async (...given) => {
      const parameters = await adapt(...given);
      // After the three blocks.
      return ++learned > 3 ? parameters.with(5, Number.NaN) : parameters;
    });
    await expect(personalise(pack, threeDays)).rejects.toThrow(RangeError);
    expect(learned).toBe(4);
    spy.mockRestore();
  });

  it('tells true progress from nought to all', async () => {
    const told: PersonalisationProgress[] = [];
    await personalise(pack, threeDays, { onProgress: (each) => void told.push(each) });
    const done = told.map((each) => each.done);
    expect(done[0]).toBe(0);
    expect(done.at(-1)).toBe(told[0]?.total);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(told.map((each) => each.total)).size).toBe(1);
    expect([...new Set(told.map((each) => each.stage))]).toEqual(['windows', 'comparing', 'refitting']);
    // Three blocks of eight steps each, and eight more at the end.
    expect(told.length).toBeGreaterThan(32);
  });

  // Before the first method, between methods, in the middle of one, and in the refit.
  it.each([1, 5, 20, 37])('stops when asked to, at look %i', async (looks) => {
    let asked = 0;
    const shouldCancel = () => ++asked >= looks;
    await expect(personalise(pack, threeDays, { shouldCancel })).rejects.toThrow(Cancelled);
    expect(asked).toBe(looks);
  });

  it('abstains below half a day, and says how much is there and how much is needed', async () => {
    const few = sliceSeries(syntheticGlucose({ days: 1 }), 0, 60);
    expect(await personalise(pack, few)).toEqual({ ok: false, hoursHave: 4, hoursNeeded: leastHours });
    expect(await personalise(pack, sliceSeries(few, 0, 0))).toMatchObject({ ok: false, hoursHave: 0 });
  });

  it('does not care in which century the readings were taken', async () => {
    const { comparison } = await adaptedOf(syntheticGlucose({ days: 1, start: Date.UTC(1961, 3, 12) }));
    const { comparison: later } = await adaptedOf(syntheticGlucose({ days: 1 }));
    expect(comparison.errors).toEqual(later.errors);
  });

  it('survives a 15-minute sensor and a week with holes', async () => {
    await expect(adaptedOf(syntheticGlucose({ days: 2, interval: 15 }))).resolves.toBeDefined();
    const week = syntheticGlucose({ days: 7 });
    const kept = week.times.map((_, index) => index).filter((index) => Math.floor(index / 100) % 3 !== 1);
    const holes = {
      times: Float64Array.from(kept, (index) => week.times[index] as number),
      values: Float32Array.from(kept, (index) => week.values[index] as number),
      utcOffsets: Int16Array.from(kept, (index) => week.utcOffsets[index] as number),
    };
    const { comparison } = await adaptedOf(holes);
    expect(comparison.leftOut).toEqual([]);
    expect(Object.values(comparison.errors).flatMap(({ rmse30, rmse60 }) => [rmse30, rmse60])).not.toContain(0);
  });
});

describe('the methods', () => {
  const windows = withOutcomes(windowsFrom(syntheticGlucose({ days: 1 })));
  const support = { windows, hours: 24 };
  const [generic, metaSgd, fineTuned] = (['generic', 'metaSgd', 'fineTuned'] as const).map(methodOf) as [
    AdaptationMethod,
    AdaptationMethod,
    AdaptationMethod,
  ];

  it('start from the same place: without support worth anything the personal model is the generic one', async () => {
    const personal = await predictAdapted(metaSgd, pack, { windows, hours: 0 }, windows);
    expect(personal).toEqual(await predictAdapted(generic, pack, support, windows));
  });

  it('learn: after adaptation the support is predicted better than before', async () => {
    const errorOf = async (method: AdaptationMethod) => {
      const { change } = await predictAdapted(method, pack, support, windows);
      return change.reduce((sum, value, at) => {
        const error = (windows.targets[at] as number) - value;
        return Number.isFinite(error) ? sum + error * error : sum;
      }, 0);
    };
    const before = await errorOf(generic);
    expect(await errorOf(metaSgd)).toBeLessThan(before);
    expect(await errorOf(fineTuned)).toBeLessThan(before);
  });

  it('agree that "stays as it is" changes nothing', async () => {
    const { change } = await predictAdapted(methodOf('lastValue'), pack, support, windows);
    expect(change.every((value) => value === 0)).toBe(true);
  });
});

describe('a forecast', () => {
  it('starts from the newest reading, with bands that never cross', async () => {
    const series = syntheticGlucose({ days: 1 });
    const forecast = await forecastGlucose(pack, series, { method: 'generic' });
    expect(forecast).toMatchObject({ origin: series.times.at(-1), level: series.values.at(-1), leadTimes });
    for (let lead = 0; lead < leadTimes.length; lead++) {
      const order = (['q05', 'q25', 'predicted', 'q75', 'q95'] as const).map(
        (name) => forecast?.[name][lead] as number,
      );
      expect(order).toEqual([...order].sort((a, b) => a - b));
    }
  });

  it('is not made where the last half hour is missing, or there is nothing', async () => {
    const series = syntheticGlucose({ days: 1 });
    const last = series.times.length - 1;
    const lone = { ...series, times: series.times.with(last, (series.times[last] as number) + hour) };
    expect(await forecastGlucose(pack, lone, { method: 'generic' })).toBeNull();
    expect(await forecastGlucose(pack, sliceSeries(series, 0, 0), { method: 'generic' })).toBeNull();
  });

  it('of a method that learns a person is not made without what it learned', async () => {
    const series = syntheticGlucose({ days: 1 });
    await expect(forecastGlucose(pack, series, { method: 'metaSgd' })).rejects.toThrow(/needs what it learned/);
  });
});
