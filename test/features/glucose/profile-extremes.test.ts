import { expect, test } from 'vitest';
import type { ProfilePoint } from '../../../src/domain/clinical/glucose/ambulatory-profile.ts';
import { profileExtremes } from '../../../src/features/glucose/profile-extremes.ts';

const point = (minute: number, low: number, median: number, high: number): ProfilePoint => ({
  minute,
  percentiles: [low, low, median, high, high],
  days: 14,
});

test('the sentence names the highest and lowest median and where days differ most', () => {
  const points = [point(0, 80, 100, 120), point(480, 90, 180, 200), point(840, 60, 120, 260), point(1200, 70, 95, 110)];
  const { highest, lowest, widest } = profileExtremes(points) ?? {};
  expect([highest?.minute, lowest?.minute, widest?.minute]).toEqual([480, 1200, 840]);
});

test('of no points nothing is said', () => {
  expect(profileExtremes([])).toBeNull();
});
