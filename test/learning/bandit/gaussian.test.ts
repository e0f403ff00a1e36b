import { describe, expect, it } from 'vitest';
import { drawWeights, independent, posterior, varianceAlong } from '../../../src/learning/bandit/gaussian.ts';
import { seededRandom } from '../../../src/learning/random.ts';

const begin = independent([0, 0], [1, 1]);

describe('the posterior of a linear reward', () => {
  it('is the one worked by hand after one try, and after two', () => {
    // Λ = I + (1 / 0.5) [1 1; 1 1] = [3 2; 2 3], right side 2 (1, 1): m = (2/5, 2/5).
    const once = posterior(begin, [{ features: [1, 1], reward: 1 }], 0.5);
    expect([...once.precision]).toEqual([3, 2, 2, 3]);
    expect(once.mean[0]).toBeCloseTo(0.4, 12);
    expect(once.mean[1]).toBeCloseTo(0.4, 12);
    // With x = (1, 0) worth nothing: Λ = [5 2; 2 3], right side (2, 2), determinant 11: m = (2/11, 6/11).
    const twice = posterior(once, [{ features: [1, 0], reward: 0 }], 0.5);
    expect(twice.mean[0]).toBeCloseTo(2 / 11, 12);
    expect(twice.mean[1]).toBeCloseTo(6 / 11, 12);
    // Λ⁻¹ = [3 −2; −2 5] / 11, along (1, 1): 4/11.
    expect(varianceAlong([1, 1], twice)).toBeCloseTo(4 / 11, 12);
  });

  it('is the same whatever the order, and at once or one after the other', () => {
    const tried = [
      { features: [1, 0], reward: 0.6 },
      { features: [1, 1], reward: 0 },
      { features: [0, 1], reward: 1 },
    ];
    const atOnce = posterior(begin, tried, 0.1);
    const oneByOne = tried.toReversed().reduce((believed, each) => posterior(believed, [each], 0.1), begin);
    expect(oneByOne.mean[0]).toBeCloseTo(atOnce.mean[0] as number, 12);
    expect(oneByOne.mean[1]).toBeCloseTo(atOnce.mean[1] as number, 12);
  });

  it('stays where it began without a try', () => {
    const { mean } = posterior(independent([0.3, -0.1], [0.5, 2]), [], 0.1);
    expect(mean[0]).toBeCloseTo(0.3, 12);
    expect(mean[1]).toBeCloseTo(-0.1, 12);
  });
});

describe('drawn weights', () => {
  it('have the mean and the covariance of the posterior', () => {
    const believed = { mean: Float64Array.of(1, -2), precision: Float64Array.of(5, 2, 2, 3) };
    const random = seededRandom(7);
    const draws = Array.from({ length: 20_000 }, () => drawWeights(believed, random));
    const mean = (of: (draw: Float64Array) => number) => draws.reduce((sum, draw) => sum + of(draw), 0) / draws.length;
    const first = ([a]: Float64Array) => (a as number) - 1;
    const second = ([, b]: Float64Array) => (b as number) + 2;
    expect(mean(first)).toBeCloseTo(0, 1);
    expect(mean((draw) => first(draw) ** 2)).toBeCloseTo(3 / 11, 1);
    expect(mean((draw) => second(draw) ** 2)).toBeCloseTo(5 / 11, 1);
    expect(mean((draw) => first(draw) * second(draw))).toBeCloseTo(-2 / 11, 1);
  });

  it('are the same from the same seed', () => {
    expect(drawWeights(begin, seededRandom(3))).toEqual(drawWeights(begin, seededRandom(3)));
  });
});
