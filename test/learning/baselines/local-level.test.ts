import { expect, it } from 'vitest';
import { filterStep, firstBelief } from '../../../src/learning/baselines/local-level.ts';

it('filters three readings as worked by hand', () => {
  // Walk 2 a unit, noise 1. First reading 10: belief 10 ± 1.
  // Second, 2 units later: expected variance 1 + 4 = 5, of the innovation 6, gain 5/6; reading 16: 10 + 5 = 15 ± 5/6.
  // Third, ½ unit later: 5/6 + 1 = 11/6, innovation 17/6, gain 11/17; reading 32: 15 + 11 = 26 ± 11/17.
  const model = { walk: 2, noise: 1 };
  const first = firstBelief(10, model);
  expect(first).toEqual({ mean: 10, variance: 1 });
  const second = filterStep(first, 16, 2, model);
  expect(second.innovation).toBe(6);
  expect(second.innovationVariance).toBe(6);
  expect(second.belief.mean).toBeCloseTo(15, 12);
  expect(second.belief.variance).toBeCloseTo(5 / 6, 12);
  const third = filterStep(second.belief, 32, 0.5, model);
  expect(third.innovation).toBeCloseTo(17, 12);
  expect(third.innovationVariance).toBeCloseTo(17 / 6, 12);
  expect(third.belief.mean).toBeCloseTo(26, 12);
  expect(third.belief.variance).toBeCloseTo(11 / 17, 12);
});

it('settles at the steady gain of the textbook', () => {
  // Durbin & Koopman 2.11: with ratio q the expected variance settles at (q + √(q² + 4q)) / 2 times the noise.
  const model = { walk: 0.5, noise: 1 };
  let belief = firstBelief(0, model);
  for (let step = 0; step < 60; step++) belief = filterStep(belief, 0, 1, model).belief;
  expect(belief.variance + 0.5).toBeCloseTo((0.5 + Math.sqrt(0.25 + 2)) / 2, 10);
});
