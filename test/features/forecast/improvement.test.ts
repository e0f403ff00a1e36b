import { describe, expect, it } from 'vitest';
import { percentCloser, percentDifference } from '../../../src/features/forecast/improvement.ts';

describe('how much closer one model is than another', () => {
  it('weighs both lead times alike, though errors an hour ahead are larger', () => {
    expect(percentCloser({ rmse30: 10, rmse60: 40 }, { rmse30: 20, rmse60: 40 })).toBe(25);
    expect(percentCloser({ rmse30: 20, rmse60: 20 }, { rmse30: 20, rmse60: 40 })).toBe(25);
  });

  it('is negative where the model is worse and zero without a reference', () => {
    expect(percentCloser({ rmse30: 22, rmse60: 33 }, { rmse30: 20, rmse60: 30 })).toBe(-10);
    expect(percentCloser({ rmse30: 1, rmse60: 1 }, { rmse30: 0, rmse60: 0 })).toBe(0);
  });

  it('never shows a negative zero', () => {
    expect(Object.is(percentDifference(99.9, 100), 0)).toBe(true);
    expect(percentDifference(88, 100)).toBe(-12);
  });
});
