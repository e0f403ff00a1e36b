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

  it('is not told of a child, nor of an age that is none', () => {
    for (const age of [17, 0, -3, Number.NaN, 130]) expect(maximumHeartRate(age, { betaBlocker: false })).toBeNull();
  });
});
