import { expect, test } from 'vitest';
import type { ProfilePoint } from '../../../src/domain/clinical/glucose/ambulatory-profile.ts';
import { profilePaths } from '../../../src/ui/charts/profile-paths.ts';

const point = (minute: number, median: number): ProfilePoint => ({
  minute,
  percentiles: [median - 40, median - 20, median, median + 20, median + 40],
  days: 14,
});

test('the bands go round: up along the higher percentile, back along the lower one', () => {
  const { inner, median } = profilePaths([point(720, 50), point(735, 60)], (value) => 100 - value);
  expect(median).toBe('M50 50L51.04 40');
  expect(inner).toBe('M50 30L51.04 20L51.04 60L50 70Z');
});

test('a time of day that too few days know leaves a gap, and midnight closes the day', () => {
  const { median } = profilePaths([point(0, 50), point(15, 50), point(1425, 50)], (value) => value);
  expect(median).toBe('M0 50L1.04 50M98.96 50L100 50');
});
