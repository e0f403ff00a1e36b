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
  origins: Float64Array.from(amounts, (_, index) => index * 5 * 60_000),
});
const steady = ({ count }: Windows, spread = 10) => ({
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
    const bandScale = new Float32Array(24).fill(2);
    const { half, ninety } = bandCoverage(pack.manifest, 'metaSgd', steady(windows), { windows, bandScale });
    expect([half, ninety]).toEqual([0.75, 1]);
  });
});

describe('the width of a person’s bands', () => {
  const series = syntheticGlucose({ days: 2 });
  const windows = withOutcomes(windowsFrom(series));

  // Half of the errors of a typical person lie within 0.7 spreads, nine tenths within 1.6.
  const errorsOf = (factor: number, count: number) =>
    changing(...Array.from({ length: count }, (_, index) => factor * (index % 10 < 4 ? 6 : index % 10 < 8 ? 7 : 16)));

  it('is 1 where the errors are typical', () => {
    const scale = bandScaleFrom(pack.manifest, steady(errorsOf(1, 280)), errorsOf(1, 280));
    expect(scale[5]).toBeCloseTo(1, 5);
    expect(scale[12 + 5]).toBeCloseTo(1, 5);
  });

  it('goes towards twice where errors are twice as large, the middle band sooner than the wide one', () => {
    // A day and ten minutes of windows: 24.17 h, of which 24.08 make up the newer day.
    const errors = errorsOf(2, 288);
    const scale = bandScaleFrom(pack.manifest, steady(errors), errors);
    expect(scale[5]).toBeCloseTo(2 ** (24 / (24 + 5)), 2);
    expect(scale[12 + 5]).toBeCloseTo(2 ** (24 / (24 + 24)), 2);
  });

  it('follows the newer two fifths of a long record, and of a short one the newest day', () => {
    const calmThenWild = (calm: number, wild: number) => {
      const [first, then] = [errorsOf(1, calm), errorsOf(3, wild)];
      return changing(...[...first.targets, ...then.targets].filter((_, at) => at % leadTimes.length === 0));
    };
    const long = calmThenWild(12 * 120, 12 * 80);
    expect(bandScaleFrom(pack.manifest, steady(long), long)[5]).toBeCloseTo(3 ** (80 / 85), 1);
    const short = calmThenWild(12 * 12, 12 * 24);
    expect(bandScaleFrom(pack.manifest, steady(short), short)[5]).toBeCloseTo(3 ** (24 / 29), 1);
  });

  it('asks of a method whose bands are wider in the pack larger errors', () => {
    const wide = { q05: perLead(-3.2), q25: perLead(-1.4), q75: perLead(1.4), q95: perLead(3.2) };
    const manifest: PackManifest = {
      ...pack.manifest,
      quantiles: { ...pack.manifest.quantiles, fineTuned: wide },
    };
    const errors = errorsOf(2, 288);
    expect(bandScaleFrom(manifest, steady(errors), errors, 'fineTuned')[5]).toBeCloseTo(1, 5);
    expect(bandScaleFrom(manifest, steady(errors), errors, 'metaSgd')[5]).toBeGreaterThan(1.5);
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

  it('follows the method’s own errors where there are five hours of them, and before that those of the typical model', async () => {
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
    expect(await ownBandScale(pack, 'metaSgd', [block(4)], windows)).toEqual(typical);
    const own = await ownBandScale(pack, 'metaSgd', [block(3), block(3)], windows);
    expect(own[0]).toBeGreaterThan(3 * (typical[0] as number));
  });
});
