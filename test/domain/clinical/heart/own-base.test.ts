import { describe, expect, it } from 'vitest';
import { type BaseValue, ownBase } from '../../../../src/domain/clinical/heart/own-base.ts';
import { usualRange, usualWord } from '../../../../src/domain/usual-range.ts';

/** Value by the days ago, from yesterday on; three beats above and below 55. */
const usual = (daysAgo: number) => 55 + ((daysAgo * 2) % 7) - 3;
/** Raised by seven beats for the newest of them. */
const raisedFor = (days: number): BaseValue[] =>
  Array.from({ length: 60 }, (_, index) => ({
    daysAgo: index + 1,
    value: usual(index + 1) + (index + 1 <= days ? 7 : 0),
  }));

describe('the base a morning is held against', () => {
  it('is the median, 1.28 x 1.4826 median absolute deviations to either side', () => {
    // Sorted 52 53 54 54 55 56 57 58 70: median 55; deviations 0 1 1 1 2 2 3 3 15: median 2; 2 x 1.4826 x 1.2816 = 3.80.
    const values = [52, 53, 54, 54, 55, 56, 57, 58, 70].map((value, index) => ({ daysAgo: 10 + index, value }));
    const base = ownBase(values, 0);
    expect(base?.low).toBeCloseTo(51.2, 2);
    expect(base?.high).toBeCloseTo(58.8, 2);
  });

  it('is as wide as was said at least, where every day was the same', () => {
    const values = Array.from({ length: 8 }, (_, index) => ({ daysAgo: 10 + index, value: 60 }));
    expect(ownBase(values, 3)).toEqual({ low: 57, high: 63 });
  });

  it('is of the newest days too where little lies further back, and nothing under eight values', () => {
    const values = Array.from({ length: 8 }, (_, index) => ({ daysAgo: 1 + index, value: 60 }));
    expect(ownBase(values, 3)).toEqual({ low: 57, high: 63 });
    expect(ownBase(values.slice(1), 3)).toBeNull();
  });

  it('lets a rate that went up by seven stand out for three weeks, and takes it for usual after five', () => {
    for (const days of [1, 7, 14, 21]) expect(usualWord(62, ownBase(raisedFor(days), 3))).toBe('above');
    expect(usualWord(62, ownBase(raisedFor(35), 3))).toBe('usual');
    // The range of the last thirty days, which this was before, had followed it after two.
    expect(
      usualWord(
        62,
        usualRange(
          raisedFor(14)
            .slice(0, 30)
            .map(({ value }) => value),
        ),
      ),
    ).toBe('usual');
  });
});
