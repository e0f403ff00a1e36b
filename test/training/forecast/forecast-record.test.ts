import '@tensorflow/tfjs';
import { setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { firstIndexAtOrAfter, type GlucoseSeries, sliceSeries } from '../../../src/domain/glucose/series.ts';
import { windowsFrom, withOutcomes } from '../../../src/domain/glucose/windows.ts';
import { generic } from '../../../src/learning/adapters/generic.ts';
import { methodOf } from '../../../src/learning/adapters/index.ts';
import { bandScaleFrom, bandsOf } from '../../../src/learning/bands.ts';
import { predictAdapted } from '../../../src/learning/predict.ts';
import { forecastRecord } from '../../../src/training/forecast/forecast-record.ts';
import { seededPack } from '../../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

const hour = 3_600_000;
const minute = 60_000;
const pack = seededPack(7, 2);
const series = syntheticGlucose({ days: 1 });
const start = series.times[0] as number;

beforeAll(() => setBackend('cpu'));

const forecast = (
  origins: readonly number[],
  of: GlucoseSeries = series,
  method: 'metaSgd' | 'lastValue' = 'metaSgd',
) => forecastRecord(pack, method, of, origins);

describe('forecasts in turn', { timeout: 20_000 }, () => {
  it('know nothing after their origin: other readings there change nothing', async () => {
    // At a turn of learning, just after one, between two readings, and far from any turn.
    for (const origin of [12 * hour, 12 * hour + 2 * minute, 13.05 * hour].map((each) => start + each)) {
      const changed = {
        ...series,
        values: series.values.map((value, index) => ((series.times[index] as number) > origin ? 400 - value : value)),
      };
      const cut = sliceSeries(series, 0, firstIndexAtOrAfter(series, origin + 1));
      const expected = await forecast([origin]);
      expect(expected[0]?.by).toBe('metaSgd');
      expect(await forecast([origin], changed)).toEqual(expected);
      expect(await forecast([origin], cut)).toEqual(expected);
    }
  });

  it('do not depend on which others are asked for, nor on their order', async () => {
    const origins = [20, 13, 14].map((each) => start + each * hour);
    const together = await forecast(origins);
    for (const [index, origin] of origins.entries()) expect((await forecast([origin]))[0]).toEqual(together[index]);
  });

  it('learn from what was known at the last whole three hours', async () => {
    const origin = start + 14 * hour;
    const past = sliceSeries(series, 0, firstIndexAtOrAfter(series, start + 12 * hour + 1));
    const windows = withOutcomes(windowsFrom(past));
    const support = { windows, hours: 12 };
    const own = windowsFrom(series, { from: origin, to: origin + 1 });
    const prediction = await predictAdapted(methodOf('metaSgd'), pack, support, own);
    const honest = await predictAdapted(generic, pack, support, windows);
    const bandScale = bandScaleFrom(pack.manifest, honest, windows);
    const level = own.levels[0] as number;
    const expected = bandsOf(pack.manifest, 'metaSgd', prediction, { window: 0, level, bandScale });
    const [made] = await forecast([origin]);
    for (const part of ['predicted', 'q05', 'q95'] as const)
      for (const [lead, value] of expected[part].entries()) expect(made?.bands[part][lead]).toBeCloseTo(value, 3);
  });

  it('are the generic ones before three hours of readings', async () => {
    const [early, late] = await forecast([start + 2.9 * hour, start + 6 * hour]);
    expect([early?.by, late?.by]).toEqual(['generic', 'metaSgd']);
  });

  it('of the last value are the level at the origin', async () => {
    const [made] = await forecast([start + 10 * hour], series, 'lastValue');
    const level = series.values[120] as number;
    expect(made?.bands.predicted).toEqual(new Array(12).fill(level));
  });

  it('where no reading comes before them are none', async () => {
    expect(await forecast([start - 1])).toEqual([null]);
  });

  it('from a time shortly after a reading reach further from that reading', async () => {
    const reading = start + 13 * hour;
    const [at] = await forecast([reading]);
    const cut = sliceSeries(series, 0, firstIndexAtOrAfter(series, reading + 1));
    const [later] = await forecast([reading + 10 * minute], cut);
    expect(later?.by).toBe('metaSgd');
    expect(later?.bands.predicted[0]).toBeCloseTo(at?.bands.predicted[2] as number, 6);
    expect(later?.bands.q95.slice(-3)).toEqual(new Array(3).fill(at?.bands.q95[11]));
  });

  it('long after the last reading, or without the last half hour, drift from its level', async () => {
    const cut = sliceSeries(series, 0, firstIndexAtOrAfter(series, start + 13 * hour));
    const [stale, first] = await forecast([start + 15 * hour, start + 5 * minute], cut);
    expect([stale?.by, first?.by]).toEqual(['drift', 'drift']);
  });
});
