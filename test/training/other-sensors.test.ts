import { expect, it } from 'vitest';
import { seededRandom } from '../../src/learning/random.ts';
import {
  poolThroughOtherSensors,
  type SensorVariation,
  throughAnotherSensor,
} from '../../src/training/other-sensors.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const variation: SensorVariation = {
  calibration: { share: 0.4, offset: 12, slope: 0.08, wander: 0.04 },
  smoothing: { share: 0.7, mostPasses: 8 },
  noise: { least: 0.5, most: 3, mostCarried: 0.8 },
  pace: { share: 0, least: 0.75, most: 1.35 },
};
const series = syntheticGlucose({ days: 2 });

/** Root mean square of the second differences: what smoothing takes away, and noise adds. */
const roughness = (values: Float32Array) =>
  Math.sqrt(
    values
      .slice(2)
      .reduce((sum, value, at) => sum + (value - 2 * (values[at + 1] as number) + (values[at] as number)) ** 2, 0) /
      (values.length - 2),
  );

it('a record is seen smoother by some sensors and rougher by others', () => {
  const own = roughness(series.values);
  const plain = { ...variation, calibration: { ...variation.calibration, share: 0 } };
  const seen = Array.from({ length: 20 }, (_, seed) => throughAnotherSensor(series, plain, seededRandom(seed)).values);
  const rougher = seen.filter((values) => roughness(values) > own).length;
  expect(rougher).toBeGreaterThan(1);
  expect(rougher).toBeLessThan(14);
});

it('someone slower by a third has a record a third as long again', () => {
  const slow = { ...variation, pace: { share: 1, least: 4 / 3, most: 4 / 3 } };
  const { times } = throughAnotherSensor(series, slow, seededRandom(1));
  const length = (of: Float64Array) => (of.at(-1) as number) - (of[0] as number);
  expect(length(times) / length(series.times)).toBeCloseTo(4 / 3, 2);
});

it('noise is as large as said whatever the pace, for it is the sensor that is noisy', () => {
  const level = { ...series, values: series.values.map(() => 150) };
  const only = {
    ...variation,
    calibration: { ...variation.calibration, share: 0 },
    smoothing: { share: 0, mostPasses: 1 },
    noise: { least: 2, most: 2, mostCarried: 0 },
    pace: { share: 1, least: 1.35, most: 1.35 },
  };
  const { values } = throughAnotherSensor(level, only, seededRandom(7));
  const squares = values.reduce((sum, value) => sum + (value - 150) ** 2, 0);
  expect(Math.sqrt(squares / values.length)).toBeCloseTo(2, 0);
  // Three neighbours of independent noise: 2 times the root of 1 + 4 + 1.
  expect(roughness(values)).toBeCloseTo(2 * Math.sqrt(6), 0);
});

it('a record of every quarter of an hour is hardly smoothed: eight passes there would take meals away', () => {
  const third = (of: Float64Array) => of.filter((_, index) => index % 3 === 0);
  const sparse = {
    times: third(series.times),
    values: series.values.filter((_, index) => index % 3 === 0),
    utcOffsets: series.utcOffsets.filter((_, index) => index % 3 === 0),
  };
  const only = {
    ...variation,
    calibration: { ...variation.calibration, share: 0 },
    smoothing: { share: 1, mostPasses: 3 },
  };
  expect(throughAnotherSensor(sparse, only, seededRandom(1)).values).toEqual(sparse.values);
});

it('of the windows through three sensors two fifths are taken, and the records stay as they are', () => {
  const pool = { sensors: 3, windowsPerSensor: 300 };
  const before = series.values.slice();
  const person = { dataset: 'synthetic', person: '1', series };
  const all = poolThroughOtherSensors([person], { ...variation, ...pool, share: 1 }, seededRandom(5));
  const some = poolThroughOtherSensors([person], { ...variation, ...pool, share: 0.4 }, seededRandom(5));
  expect(all.windows.count).toBe(900);
  expect(some.windows.count / 900).toBeGreaterThan(0.34);
  expect(some.windows.count / 900).toBeLessThan(0.46);
  expect(some.weights).toHaveLength(some.windows.count);
  expect(series.values).toEqual(before);
});
