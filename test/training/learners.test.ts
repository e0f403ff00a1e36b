import { expect, it } from 'vitest';
import { ruleSettings } from '../../src/training/learners.ts';
import { syntheticGlucose } from '../fixtures/synthetic-glucose.ts';

const people = [1, 2, 3].map((seed) => ({
  dataset: 'made up',
  person: `${seed}`,
  series: syntheticGlucose({ days: 9, seed }),
}));

it('the Kalman filter’s prior is of each person’s first week, and no other rule has one', () => {
  const { logRatio, logRatioSpread } = ruleSettings('kalman', people);
  expect(Number.isFinite(logRatio)).toBe(true);
  expect(logRatioSpread).toBeGreaterThan(0);
  const later = people.map((each) => ({
    ...each,
    series: { ...each.series, values: each.series.values.map((value, at) => (at > 7 * 288 ? 100 : value)) },
  }));
  expect(ruleSettings('kalman', later)).toEqual({ logRatio, logRatioSpread });
  expect(ruleSettings('ewma', people)).toEqual({});
});
