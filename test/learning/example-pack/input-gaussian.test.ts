import { expect, it } from 'vitest';
import { completing, completionOf, fitInputGaussian } from '../../../src/learning/example-pack/input-gaussian.ts';
import { normal, seededRandom } from '../../../src/learning/random.ts';

const related = { mean: Float64Array.of(0, 0), covariance: Float64Array.of(1, 0.6, 0.6, 1) };

it('expects an unknown input from a known one, as in a bivariate normal distribution', () => {
  const { inputs } = completing(related)(Float64Array.of(2, Number.NaN));
  // E[y | x = 2] = 0.6 · 2, Var = 1 − 0.36; the jitter on the diagonal takes two percent.
  expect(inputs[1]).toBeCloseTo(1.2, 1);
  expect(completionOf(related, [true, false]).covariance[0]).toBeCloseTo(0.64, 1);
});

it('takes the mean, and all of its variance, where nothing is known', () => {
  const { inputs, completion } = completing({ ...related, mean: Float64Array.of(3, 4) })(
    Float64Array.of(Number.NaN, Number.NaN),
  );
  expect([...inputs]).toEqual([3, 4]);
  expect([...(completion?.covariance ?? [])]).toEqual([1, 0.6, 0.6, 1]);
});

it('recovers a correlation from inputs of which a third are missing', () => {
  const random = seededRandom(3);
  const people = Array.from({ length: 8 }, () =>
    Array.from({ length: 200 }, () => {
      const x = normal(random);
      const pair = [x, 0.8 * x + 0.6 * normal(random)];
      const gap = Math.floor(3 * random());
      return Float64Array.from(pair, (value, index) => (index === gap ? Number.NaN : value));
    }),
  );
  const { covariance } = fitInputGaussian(people, 2, 30);
  expect(covariance[1]).toBeCloseTo(0.8, 1);
});
