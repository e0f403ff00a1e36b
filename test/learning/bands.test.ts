import * as tf from '@tensorflow/tfjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { leadTimes } from '../../src/domain/forecast.ts';
import { type Windows, windowsFrom, withOutcomes } from '../../src/domain/glucose/windows.ts';
import { generic } from '../../src/learning/adapters/generic.ts';
import { bandCoverage } from '../../src/learning/band-coverage.ts';
import { bandScaleFrom } from '../../src/learning/bands.ts';
import { ownBandScale } from '../../src/learning/own-band-scale.ts';
import type { PackManifest } from '../../src/learning/pack.ts';
import { predictAdapted } from '../../src/learning/predict.ts';
import { seededPack } from '../fixtures/seeded-pack.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const pack = seededPack();
const hour = 3_600_000;

beforeAll(async () => {
  await tf.setBackend('cpu');
});

/** Windows at 100 mg/dL that change by these amounts at every lead time. */
const changing = (...amounts: number[]): Windows => ({
  count: amounts.length,
  inputs: new Float32Array(0),
  targets: Float32Array.from(amounts.flatMap((amount) => leadTimes.map(() => amount))),
  levels: new Float32Array(amounts.length).fill(100),
  origins: Float64Array.from(amounts, (_, index) => index),
});
const steady = ({ count }: Windows, spread = 10) => ({
  count,
  change: new Float32Array(count * leadTimes.length),
  spread: new Float32Array(count * leadTimes.length).fill(spread),
});
const perLead = (value: number) => leadTimes.map(() => value);

describe('the share of outcomes inside the bands', () => {
  // The pack's factors are 0.7 and 1.6: bands of 7 and 16 mg/dL to either side where the spread is 10.
  const windows = changing(0, 10, -10, 20, Number.NaN);

  it('counts what is known, at the edges of half and nine in ten', () => {
    expect(bandCoverage(pack.manifest, 'generic', steady(windows), { windows })).toEqual({ half: 0.25, ninety: 0.75 });
  });

  it('grows with the width of the person', () => {
    const bandScale = new Float32Array(12).fill(2);
    const { half, ninety } = bandCoverage(pack.manifest, 'metaSgd', steady(windows), { windows, bandScale });
    expect([half, ninety]).toEqual([0.75, 1]);
  });
});

describe('the width of a person’s bands', () => {
  const series = syntheticGlucose({ days: 2 });
  const windows = withOutcomes(windowsFrom(series));

  it('is 1 where the errors are typical, and twice that where they are twice as large, up to the typical person mixed in', () => {
    // Typical are 0.8 spreads; twelve hours of them count as 144 windows.
    const errors = changing(...Array.from({ length: 144 }, () => 8));
    expect(bandScaleFrom(pack.manifest, steady(errors), errors)[5]).toBeCloseTo(1, 6);
    const larger = changing(...Array.from({ length: 144 }, () => 16));
    expect(bandScaleFrom(pack.manifest, steady(larger), larger)[5]).toBeCloseTo(1.5, 6);
  });

  it('asks of a method whose bands are wider in the pack larger errors', () => {
    const wide = { q05: perLead(-3.2), q25: perLead(-1.4), q75: perLead(1.4), q95: perLead(3.2) };
    const manifest: PackManifest = {
      ...pack.manifest,
      quantiles: { ...pack.manifest.quantiles, fineTuned: wide },
    };
    const errors = changing(...Array.from({ length: 144 }, () => 16));
    expect(bandScaleFrom(manifest, steady(errors), errors, 'fineTuned')[5]).toBeCloseTo(1, 6);
    expect(bandScaleFrom(manifest, steady(errors), errors, 'metaSgd')[5]).toBeCloseTo(1.5, 6);
  });

  it('grows with past errors, and is barely moved by an hour of them', async () => {
    const prediction = await predictAdapted(generic, pack, { windows, hours: 48 }, windows);
    const wild = { ...windows, targets: windows.targets.map((value) => value * 10) };
    const [calm, wide] = [windows, wild].map((each) => bandScaleFrom(pack.manifest, prediction, each)[11] as number);
    expect(wide).toBeGreaterThan(calm as number);
    const hourOnly = withOutcomes(windowsFrom(series, { to: (windows.origins[0] as number) + hour }));
    const short = await predictAdapted(generic, pack, { windows: hourOnly, hours: 1 }, hourOnly);
    const wildHour = { ...hourOnly, targets: hourOnly.targets.map((value) => value * 10) };
    const few = bandScaleFrom(pack.manifest, short, wildHour)[11] as number;
    expect(few).toBeGreaterThan(1);
    expect(few - 1).toBeLessThan(0.5 * ((wide as number) - 1));
  });

  it('follows the method’s own errors where there are twelve hours of them, and before that those of the typical model', async () => {
    const block = (hours: number) => ({
      windows,
      // Off by a hundred everywhere.
      change: windows.targets.map((target) => target + 100),
      hours,
    });
    const typical = bandScaleFrom(
      pack.manifest,
      await predictAdapted(generic, pack, { windows, hours: 48 }, windows),
      windows,
    );
    expect(await ownBandScale(pack, 'metaSgd', [block(11)], windows)).toEqual(typical);
    const own = await ownBandScale(pack, 'metaSgd', [block(6), block(6)], windows);
    expect(own[0]).toBeGreaterThan(3 * (typical[0] as number));
  });
});
