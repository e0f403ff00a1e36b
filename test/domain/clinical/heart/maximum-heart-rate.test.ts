import { describe, expect, it } from 'vitest';
import { maximumHeartRate } from '../../../../src/domain/clinical/heart/maximum-heart-rate.ts';

describe('the highest heart rate at an age', () => {
  it('is 208 less seven tenths of the age: 180 at 40', () => {
    expect(maximumHeartRate(40, { betaBlocker: false })).toEqual({
      beatsPerMinute: 180,
      spread: 11,
      formula: 'tanaka',
    });
  });

  it('begins at 164 on a beta-blocker: 136 at 40', () => {
    expect(maximumHeartRate(40, { betaBlocker: true })).toEqual({
      beatsPerMinute: 136,
      spread: 11,
      formula: 'brawner',
    });
  });

  it('is told from 18 on: 195.4, and 151.4 on a beta-blocker', () => {
    // 0.7 x 18 = 12.6 less than 208, and than 164.
    expect(maximumHeartRate(18, { betaBlocker: false })?.beatsPerMinute).toBeCloseTo(195.4, 10);
    expect(maximumHeartRate(18, { betaBlocker: true })?.beatsPerMinute).toBeCloseTo(151.4, 10);
  });

  it('is not told of a child, nor of an age that is none', () => {
    for (const age of [17, 0, -3, Number.NaN, 130]) expect(maximumHeartRate(age, { betaBlocker: false })).toBeNull();
  });
});
