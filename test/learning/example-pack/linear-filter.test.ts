import { describe, expect, it } from 'vitest';
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
  expect(filter.predict(seen(5, 1))).toEqual({ mean: 1, variance: 1.5 });
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
  expect(filter.predict(seen(3, 1)).variance).toBeCloseTo(1.5 + 3 * 0.5);
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
  expect(filter.predict(seen(100, 1)).mean).toBeCloseTo(2);
  expect(filter.predict(seen(107, 1)).mean).toBeCloseTo(2 / Math.E);
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
  const before = filter.predict(seen(100, 1));
  expect(filter.predict(seen(20, 1))).toEqual(before);
});

describe('the words of a name', () => {
  const plain = { mean: Float64Array.of(0), variance: Float64Array.of(0), noise: 1, ...staying };
  const named = (share: Readonly<Record<string, number>>) => ({ ...seen(0, 1), words: new Map(Object.entries(share)) });

  it('add what they added before, half of it after one meal where a word varies as much as the noise', () => {
    const filter = new LinearFilter({ ...plain, word: 1 });
    filter.learn(named({ porridge: 1 }), 4);
    // N(0, 1) and an outcome of 4 with variance 1: N(2, 1/2).
    expect(filter.predict(named({ porridge: 1 }))).toEqual({ mean: 2, variance: 1.5 });
    // Of porridge with egg, each by √½, half is known of the porridge: 2 · √½, and 1/4 + 1/2 + 1.
    const { mean, variance } = filter.predict(named({ porridge: Math.SQRT1_2, egg: Math.SQRT1_2 }));
    expect(mean).toBeCloseTo(Math.SQRT2);
    expect(variance).toBeCloseTo(1.75);
  });

  it('tell nothing of other words, of a name that is not known, and of a filter whose names tell nothing', () => {
    const filter = new LinearFilter({ ...plain, word: 1 });
    filter.learn(named({ porridge: 1 }), 4);
    expect(filter.predict(named({ soup: 1 }))).toEqual({ mean: 0, variance: 2 });
    expect(filter.predict(seen(0, 1))).toEqual({ mean: 0, variance: 2 });
    const deaf = new LinearFilter({ ...plain, word: 0 });
    deaf.learn(named({ porridge: 1 }), 4);
    expect(deaf.predict(named({ porridge: 1 }))).toEqual({ mean: 0, variance: 1 });
  });

  it('leave the weights what they are without words, however many have been met', () => {
    const prior = { ...plain, variance: Float64Array.of(1) };
    const [with300, without] = [new LinearFilter({ ...prior, word: 1 }), new LinearFilter({ ...prior, noise: 2 })];
    for (let index = 0; index < 300; index++) {
      with300.learn(named({ [`word ${index}`]: 1 }), index % 7);
      without.learn(seen(0, 1), index % 7);
    }
    // A word met once is noise of its own variance, whether it is among the 256 that are kept or not.
    expect(with300.weights).toHaveLength(1);
    expect(with300.weights[0]).toBeCloseTo(without.weights[0] as number, 8);
    expect(with300.predict(named({ 'word 299': 1 })).variance).toBeCloseTo(without.predict(seen(0, 1)).variance, 8);
  });
});
