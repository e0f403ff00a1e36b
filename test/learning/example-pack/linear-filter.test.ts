import { expect, it } from 'vitest';
import { LinearFilter } from '../../../src/learning/example-pack/linear-filter.ts';

const seen = (day: number, ...design: number[]) => ({ day, design: Float64Array.from(design), completion: null });
const staying = { walk: 0, pullDays: Number.POSITIVE_INFINITY };

it('halves the way to a first reading that is as uncertain as what was believed', () => {
  const filter = new LinearFilter({
    mean: Float64Array.of(0),
    variance: Float64Array.of(1),
    noise: 1,
    ...staying,
  });
  filter.learn(seen(0, 1), 2);
  // N(0, 1) and a reading of 2 with variance 1: N(1, 1/2), and the next reading varies by 1/2 + 1.
  expect(filter.predict(5, Float64Array.of(1), null)).toEqual({ mean: 1, variance: 1.5 });
});

it('grows uncertain by the day where the level walks', () => {
  const filter = new LinearFilter({
    mean: Float64Array.of(0),
    variance: Float64Array.of(1),
    noise: 1,
    walk: 0.5,
    pullDays: Number.POSITIVE_INFINITY,
  });
  filter.learn(seen(0, 1), 2);
  expect(filter.predict(3, Float64Array.of(1), null).variance).toBeCloseTo(1.5 + 3 * 0.5);
});

it('forgets a deviation by e⁻¹ in the days of the pull', () => {
  const filter = new LinearFilter({
    mean: Float64Array.of(0),
    variance: Float64Array.of(0),
    noise: 1,
    walk: 2 / 7,
    pullDays: 7,
  });
  filter.learn(seen(0, 1), 0);
  filter.learn(seen(100, 1), 4);
  // A level of stationary variance 2/7 · 7/2 = 1 against noise 1: half of the 4 is the level's.
  expect(filter.predict(100, Float64Array.of(1), null).mean).toBeCloseTo(2);
  expect(filter.predict(107, Float64Array.of(1), null).mean).toBeCloseTo(2 / Math.E);
});

it('finds the weights that Bayesian regression finds at once', () => {
  const filter = new LinearFilter({
    mean: Float64Array.of(1, 0),
    variance: Float64Array.of(4, 1),
    noise: 0.5,
    ...staying,
  });
  for (const [x, y] of [
    [0, 1],
    [1, 3],
    [2, 4],
  ] as const)
    filter.learn(seen(x, 1, x), y);
  // Precision [[6.25, 6], [6, 11]], right side [16.25, 22]: solved by Cramer's rule, determinant 32.75.
  expect(filter.weights[0]).toBeCloseTo((16.25 * 11 - 6 * 22) / 32.75);
  expect(filter.weights[1]).toBeCloseTo((6.25 * 22 - 6 * 16.25) / 32.75);
});

it('stays finite and does not grow surer when the clock is set back', () => {
  const filter = new LinearFilter({
    mean: Float64Array.of(0),
    variance: Float64Array.of(1),
    noise: 1,
    walk: 0.1,
    pullDays: 7,
  });
  filter.learn(seen(100, 1), 1);
  const before = filter.predict(100, Float64Array.of(1), null);
  expect(filter.predict(20, Float64Array.of(1), null)).toEqual(before);
});
