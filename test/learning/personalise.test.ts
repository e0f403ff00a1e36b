import * as tf from '@tensorflow/tfjs';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { type GlucoseSeries, sliceSeries } from '../../src/domain/glucose/series.ts';
import { windowsFrom, withOutcomes } from '../../src/domain/glucose/windows.ts';
import { fineTuned } from '../../src/learning/adapters/fine-tuned.ts';
import { generic } from '../../src/learning/adapters/generic.ts';
import { lastValue } from '../../src/learning/adapters/last-value.ts';
import { metaSgd } from '../../src/learning/adapters/meta-sgd.ts';
import { bandScaleFrom } from '../../src/learning/bands.ts';
import { forecastGlucose } from '../../src/learning/forecast-glucose.ts';
import { Cancelled } from '../../src/learning/inner-loop.ts';
import { leastHours, type PersonalisationProgress, personalise } from '../../src/learning/personalise.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

setWasmPaths('node_modules/@tensorflow/tfjs-backend-wasm/dist/');

const pack = seededPack();
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

const adaptedOf = async (series: GlucoseSeries) => {
  const outcome = await personalise(pack, series);
  if (!outcome.ok) throw new Error('expected a personal model');
  return outcome.value;
};

describe('personalising on a record', () => {
  it('judges on the newest hours, which no candidate has learned from', async () => {
    const series = syntheticGlucose({ days: 3 });
    const { comparison } = await adaptedOf(series);
    expect(comparison.heldBackTo).toBe(series.times.at(-1));
    expect((comparison.heldBackTo - comparison.heldBackFrom) / hour).toBeCloseTo(18, 0);
    // Other held-back readings, same past: what was adapted on the past must predict the same from the first origin.
    expect(comparison.origins).toBeGreaterThan(150);
    for (const error of Object.values(comparison.errors)) {
      expect(error.rmse30).toBeGreaterThan(0);
      expect(error.rmse60).toBeGreaterThan(0);
    }
  });

  it('names as winner the method with the least error, and never one that lost', async () => {
    const { comparison } = await adaptedOf(syntheticGlucose({ days: 2, seed: 4 }));
    const relative = (method: keyof typeof comparison.errors) =>
      comparison.errors[method].rmse30 / comparison.errors.lastValue.rmse30 +
      comparison.errors[method].rmse60 / comparison.errors.lastValue.rmse60;
    for (const method of ['lastValue', 'generic', 'personal'] as const)
      expect(relative(comparison.winner)).toBeLessThanOrEqual(relative(method));
  });

  it('does not let the held-back hours into the model that is judged on them', async () => {
    const series = syntheticGlucose({ days: 2 });
    const first = await adaptedOf(series);
    const values = series.values.slice();
    const from = series.times.findIndex((time) => time >= first.comparison.heldBackFrom);
    // A jump at the very end spoils only the outcomes that include it.
    values[values.length - 1] = 400;
    const second = await adaptedOf({ ...series, values });
    expect(from).toBeGreaterThan(0);
    expect(second.comparison.errors.personal.rmse30).toBeGreaterThan(first.comparison.errors.personal.rmse30);
    expect(second.comparison.heldBackFrom).toBe(first.comparison.heldBackFrom);
  });

  it('tells true progress from nought to all', async () => {
    const told: PersonalisationProgress[] = [];
    await personalise(pack, syntheticGlucose({ days: 1 }), { onProgress: (each) => void told.push(each) });
    const done = told.map((each) => each.done);
    expect(done[0]).toBe(0);
    expect(done.at(-1)).toBe(told[0]?.total);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(told.map((each) => each.stage))).toEqual(new Set(['windows', 'adapting', 'comparing', 'refitting']));
  });

  it('stops between steps when asked to', async () => {
    let steps = 0;
    const shouldCancel = () => steps++ >= 3;
    await expect(personalise(pack, syntheticGlucose({ days: 1 }), { shouldCancel })).rejects.toThrow(Cancelled);
  });

  it('abstains below half a day, and says how much is there and how much is needed', async () => {
    const few = sliceSeries(syntheticGlucose({ days: 1 }), 0, 60);
    expect(await personalise(pack, few)).toEqual({ ok: false, hoursHave: 4, hoursNeeded: leastHours });
    expect(await personalise(pack, sliceSeries(few, 0, 0))).toMatchObject({ ok: false, hoursHave: 0 });
  });

  it('does not care in which century the readings were taken', async () => {
    const { comparison } = await adaptedOf(syntheticGlucose({ days: 2, start: Date.UTC(1961, 3, 12) }));
    const { comparison: later } = await adaptedOf(syntheticGlucose({ days: 2 }));
    expect(comparison.errors).toEqual(later.errors);
  });

  it('survives constant glucose, a 15-minute sensor and a week with holes', { timeout: 20_000 }, async () => {
    const flat = syntheticGlucose({ days: 1 });
    await expect(adaptedOf({ ...flat, values: flat.values.map(() => 110) })).resolves.toBeDefined();
    await expect(adaptedOf(syntheticGlucose({ days: 2, interval: 15 }))).resolves.toBeDefined();
    const week = syntheticGlucose({ days: 7 });
    const kept = week.times.map((_, index) => index).filter((index) => Math.floor(index / 100) % 3 !== 1);
    const holes = {
      times: Float64Array.from(kept, (index) => week.times[index] as number),
      values: Float32Array.from(kept, (index) => week.values[index] as number),
      utcOffsets: Int16Array.from(kept, (index) => week.utcOffsets[index] as number),
    };
    const { parameters, bandScale } = await adaptedOf(holes);
    expect([...parameters, ...bandScale].every(Number.isFinite)).toBe(true);
  });
});

describe('the methods', () => {
  const windows = withOutcomes(windowsFrom(syntheticGlucose({ days: 1 })));
  const support = { windows, hours: 24 };

  it('start from the same place: without support worth anything the personal model is the generic one', async () => {
    const personal = await metaSgd.adapt(pack, { windows, hours: 0 });
    const common = await generic.adapt(pack, support);
    expect(await personal.predict(windows)).toEqual(await common.predict(windows));
    personal.dispose();
    common.dispose();
  });

  it('learn: after adaptation the support is predicted better than before', async () => {
    const errorOf = async (method: typeof generic) => {
      const model = await method.adapt(pack, support);
      const { change } = await model.predict(windows);
      model.dispose();
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
    const model = await lastValue.adapt(pack, support);
    expect((await model.predict(windows)).change.every((value) => value === 0)).toBe(true);
    model.dispose();
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

  it('is wider for a person whose past errors were larger than typical, and barely moved by an hour of them', async () => {
    const series = syntheticGlucose({ days: 2 });
    const windows = withOutcomes(windowsFrom(series));
    const model = await generic.adapt(pack, { windows, hours: 48 });
    const prediction = await model.predict(windows);
    model.dispose();
    const wild = { ...windows, targets: windows.targets.map((value) => value * 10) };
    const [calm, wide] = [windows, wild].map((each) => bandScaleFrom(pack.manifest, prediction, each)[11] as number);
    expect(wide).toBeGreaterThan(calm as number);
    const hourOnly = withOutcomes(windowsFrom(series, { to: (windows.origins[0] as number) + hour }));
    const short = await generic.adapt(pack, { windows: hourOnly, hours: 1 });
    const wildHour = { ...hourOnly, targets: hourOnly.targets.map((value) => value * 10) };
    const few = bandScaleFrom(pack.manifest, await short.predict(hourOnly), wildHour)[11] as number;
    short.dispose();
    expect(few).toBeGreaterThan(1);
    expect(few - 1).toBeLessThan(0.5 * ((wide as number) - 1));
  });
});
