import { describe, expect, it } from 'vitest';
import { featureCount, featureNames } from '../../../src/domain/glucose/features.ts';
import { type GlucoseSeries, seriesFrom, sliceSeries } from '../../../src/domain/glucose/series.ts';
import { windowsFrom } from '../../../src/domain/glucose/windows.ts';
import { integerBelow, seededRandom } from '../../../src/learning/random.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

const minute = 60_000;
const featuresAt = (series: GlucoseSeries, time: number): Float32Array => {
  const windows = windowsFrom(series, { from: time, to: time + 1 });
  expect(windows.count).toBe(1);
  return windows.inputs;
};
const feature = (inputs: Float32Array, name: string): number => {
  const index = featureNames.indexOf(name);
  expect(index, name).toBeGreaterThanOrEqual(0);
  return inputs[index] as number;
};
const line = (minutes: readonly number[], slope: number, level = 100): GlucoseSeries =>
  seriesFrom(minutes.map((at) => ({ time: at * minute, value: level + slope * at, utcOffset: 0 })));
const every = (interval: number, until: number) =>
  Array.from({ length: until / interval + 1 }, (_, index) => index * interval);

describe('features of a forecast origin', () => {
  it('have one name each', () => {
    expect(new Set(featureNames).size).toBe(featureCount);
  });

  it('do not change when everything after the origin is shuffled', () => {
    const series = syntheticGlucose({ days: 3 });
    const random = seededRandom(7);
    for (const origin of [40, 300, 601, 800]) {
      const values = series.values.slice();
      for (let index = values.length - 1; index > origin + 1; index--) {
        const other = origin + 1 + integerBelow(index - origin, random);
        [values[index], values[other]] = [values[other] as number, values[index] as number];
      }
      const time = series.times[origin] as number;
      expect(featuresAt({ ...series, values }, time)).toEqual(featuresAt(series, time));
    }
  });

  it('do not change when everything after the origin is cut off', () => {
    const series = syntheticGlucose({ days: 3, interval: 15 });
    for (const origin of [10, 100, 280]) {
      const time = series.times[origin] as number;
      expect(featuresAt(sliceSeries(series, 0, origin + 1), time)).toEqual(featuresAt(series, time));
    }
  });

  it('do not change when the whole record is a week later', () => {
    const series = syntheticGlucose({ days: 2 });
    const later = { ...series, times: series.times.map((time) => time + 7 * 1440 * minute) };
    const time = series.times[400] as number;
    expect(featuresAt(later, time + 7 * 1440 * minute)).toEqual(featuresAt(series, time));
  });

  it('read the local clock, not UTC: the same instant elsewhere differs in the clock alone', () => {
    const series = syntheticGlucose({ days: 1 });
    const elsewhere = { ...series, utcOffsets: series.utcOffsets.map(() => 480) };
    const time = series.times[100] as number;
    const [here, there] = [featuresAt(series, time), featuresAt(elsewhere, time)];
    const differing = featureNames.filter((_, index) => here[index] !== there[index]);
    expect(differing.filter((name) => !/clock|habit/.test(name))).toEqual([]);
    expect(differing).toContain('clock sin 1');
  });

  it('are those of the line the readings lie on, for a 5-minute sensor and a 15-minute one', () => {
    for (const interval of [5, 15]) {
      const inputs = featuresAt(line(every(interval, 240), 0.2), 240 * minute);
      expect(feature(inputs, 'level')).toBeCloseTo(148, 3);
      expect(feature(inputs, 'change 5 to 0 min ago')).toBeCloseTo(1, 3);
      expect(feature(inputs, 'change 60 to 55 min ago')).toBeCloseTo(1, 3);
      expect(feature(inputs, 'level against 180 min ago')).toBeCloseTo(36, 3);
      expect(feature(inputs, 'yesterday known (0 or 1)')).toBe(0);
    }
  });

  it('know yesterday: its next half hour, its next hour and how today compares', () => {
    const series = line(every(5, 1440 + 300), 0.01);
    const inputs = featuresAt(series, (1440 + 300) * minute);
    expect(feature(inputs, 'yesterday known (0 or 1)')).toBe(1);
    expect(feature(inputs, 'yesterday next 30 min')).toBeCloseTo(0.3, 3);
    expect(feature(inputs, 'yesterday next 60 min')).toBeCloseTo(0.6, 3);
    expect(feature(inputs, 'level against yesterday')).toBeCloseTo(14.4, 3);
  });

  it('leave out an origin whose last half hour is not known, and bridge a single missed reading', () => {
    const minutes = every(5, 240);
    const missed = line(
      minutes.filter((at) => at !== 225),
      0.2,
    );
    expect(feature(featuresAt(missed, 240 * minute), 'change 20 to 15 min ago')).toBeCloseTo(1, 3);
    const gap = line(
      minutes.filter((at) => at < 180 || at > 225),
      0.2,
    );
    expect(windowsFrom(gap, { from: 230 * minute }).count).toBe(0);
  });

  it('are finite for constant glucose, for one-minute sensors and for a lone reading', () => {
    for (const series of [line(every(5, 600), 0), line(every(1, 300), 0.1)]) {
      const { inputs, count } = windowsFrom(series);
      expect(count).toBeGreaterThan(0);
      expect(inputs.every(Number.isFinite)).toBe(true);
    }
    expect(windowsFrom(line([0], 0)).count).toBe(0);
  });
});
