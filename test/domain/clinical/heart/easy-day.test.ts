import { describe, expect, it } from 'vitest';
import { dayAdvice } from '../../../../src/domain/clinical/heart/easy-day.ts';

describe('a day for rest, for ease, or as planned', () => {
  it('is a day of rest with 38.1 degrees or more, whatever else is well', () => {
    expect(dayAdvice({ celsius: 38.1, restingRate: 'usual', sleep: 'above' })).toEqual({
      effort: 'rest',
      reasons: ['fever'],
    });
    expect(dayAdvice({ celsius: 38 }).effort).toBe('easy');
  });

  it('is easier with a resting rate above the usual, alone', () => {
    expect(dayAdvice({ restingRate: 'above' })).toEqual({ effort: 'easy', reasons: ['restingRateAbove'] });
  });

  it('goes as planned after one short night, and is easier when the heart says the same', () => {
    expect(dayAdvice({ sleep: 'below' })).toEqual({ effort: 'asPlanned', reasons: ['shortSleep'] });
    expect(dayAdvice({ sleep: 'below', hrv: 'below' }).effort).toBe('easy');
  });

  it('goes as planned where nothing is known', () => {
    expect(dayAdvice({})).toEqual({ effort: 'asPlanned', reasons: [] });
  });
});
