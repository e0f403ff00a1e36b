import { expect, it } from 'vitest';
import { halfBandAt } from '../../src/domain/forecast.ts';

const forecast = {
  origin: 0,
  level: 100,
  leadTimes: [5, 10],
  predicted: [100, 100],
  q05: [80, 60],
  q25: [95, 85],
  q75: [105, 115],
  q95: [120, 140],
  method: 'generic',
  packId: 'glucose-v1',
  featureVersion: 1,
} as const;

it('opens the expected range at the level itself and widens it evenly between lead times', () => {
  expect(halfBandAt(forecast, 0)).toEqual([100, 100]);
  expect(halfBandAt(forecast, 5)).toEqual([95, 105]);
  expect(halfBandAt(forecast, 7.5)).toEqual([90, 110]);
});

it('has no range beyond the horizon', () => {
  expect(halfBandAt(forecast, 11)).toEqual([Number.NaN, Number.NaN]);
});
