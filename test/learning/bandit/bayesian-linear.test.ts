import { describe, expect, it } from 'vitest';
import { beliefFrom, dot, meanOf, sampled, updated } from '../../../src/learning/bandit/bayesian-linear.ts';
import { seededRandom } from '../../../src/learning/random.ts';

describe('a belief in a linear reward', () => {
  it('after one reward is the posterior worked by hand', () => {
    // w ~ N((0, 0), I), noise 0.5, reward 1 at x = (1, 2): P = I + 2 x xᵀ = [[3, 4], [4, 9]], h = (2, 4), w = (2, 4) / 11.
    const belief = updated(beliefFrom([0, 0], Float64Array.of(1, 0, 0, 1), 0.5), [1, 2], 1);
    expect(Array.from(belief.precision)).toEqual([3, 4, 4, 9]);
    expect(Array.from(meanOf(belief))).toEqual([expect.closeTo(2 / 11, 12), expect.closeTo(4 / 11, 12)]);
  });

  it('begins at the mean it was given', () => {
    const belief = beliefFrom([0.3, -0.2], Float64Array.of(2, 0.5, 0.5, 1), 1);
    expect(Array.from(meanOf(belief))).toEqual([expect.closeTo(0.3, 12), expect.closeTo(-0.2, 12)]);
  });

  it('does not depend on the order of rewards', () => {
    const start = beliefFrom([0, 0], Float64Array.of(1, 0, 0, 1), 0.3);
    const one = updated(updated(start, [1, 0.5], 1), [0.2, 1], 0);
    const other = updated(updated(start, [0.2, 1], 0), [1, 0.5], 1);
    for (const [at, value] of meanOf(one).entries()) expect(value).toBeCloseTo(meanOf(other)[at] as number, 12);
  });

  it('draws with the mean and the covariance it believes in', () => {
    const covariance = [2, 0.5, 0.5, 1];
    const belief = beliefFrom([1, -1], Float64Array.from(covariance), 1);
    const random = seededRandom(3);
    const draws = Array.from({ length: 20_000 }, () => sampled(belief, random));
    const mean = [0, 1].map((at) => draws.reduce((sum, draw) => sum + (draw[at] as number), 0) / draws.length);
    expect(mean[0]).toBeCloseTo(1, 1);
    expect(mean[1]).toBeCloseTo(-1, 1);
    for (const [at, expected] of covariance.entries()) {
      const [row, column] = [Math.floor(at / 2), at % 2];
      const found =
        draws.reduce(
          (sum, draw) =>
            sum + ((draw[row] as number) - (mean[row] ?? 0)) * ((draw[column] as number) - (mean[column] ?? 0)),
          0,
        ) / draws.length;
      expect(Math.abs(found - expected)).toBeLessThan(0.06);
    }
  });

  it('finds the weights that made the rewards', () => {
    const random = seededRandom(5);
    const truth = [0.4, -0.3];
    let belief = beliefFrom([0, 0], Float64Array.of(1, 0, 0, 1), 0.01);
    for (let each = 0; each < 400; each++) {
      const x = [1, random()];
      belief = updated(belief, x, dot(x, truth) + 0.1 * (random() - 0.5));
    }
    expect(meanOf(belief)[0]).toBeCloseTo(0.4, 1);
    expect(meanOf(belief)[1]).toBeCloseTo(-0.3, 1);
  });
});
