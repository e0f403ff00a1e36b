import { describe, expect, it } from 'vitest';
import {
  atReserve,
  heartRateZones,
  intensityAt,
  percentOfReserve,
} from '../../../../src/domain/clinical/heart/heart-rate-zones.ts';
import { maximumHeartRate } from '../../../../src/domain/clinical/heart/maximum-heart-rate.ts';

describe('zones by the heart-rate reserve', () => {
  it('of somebody of 40 who rests at 60 begin at 96, 108, 132 and 168', () => {
    // The reserve is 180 - 60 = 120: 30 % of it is 36, 40 % 48, 60 % 72, 90 % 108.
    const maximum = maximumHeartRate(40, { betaBlocker: false });
    if (!maximum) throw new Error('an adult has a maximum');
    expect(heartRateZones(60, maximum)).toEqual([
      { intensity: 'light', low: 96, high: 108 },
      { intensity: 'moderate', low: 108, high: 132 },
      { intensity: 'vigorous', low: 132, high: 168 },
      { intensity: 'nearMaximal', low: 168, high: 180 },
    ]);
  });

  it('are not drawn where rest and maximum leave no room', () => {
    expect(heartRateZones(100, { beatsPerMinute: 120, spread: 11, formula: 'brawner' })).toEqual([]);
  });

  it('change at the edges of the guideline, to the percent', () => {
    expect([29.9, 30, 39.9, 40, 59.9, 60, 89.9, 90].map(intensityAt)).toEqual([
      'veryLight',
      'light',
      'light',
      'moderate',
      'moderate',
      'vigorous',
      'vigorous',
      'nearMaximal',
    ]);
  });

  it('turn a share of the reserve into a heart rate and back', () => {
    expect(atReserve(50, 60, 180)).toBe(120);
    expect(percentOfReserve(120, 60, 180)).toBe(50);
  });
});
