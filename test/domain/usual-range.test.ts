import { describe, expect, it } from 'vitest';
import { usualRange, usualWord } from '../../src/domain/usual-range.ts';

describe('the usual range', () => {
  it('is the tenth to the ninetieth percentile, whatever the order', () => {
    expect(usualRange([10, 0, 9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({ low: 1, high: 9 });
    const range = usualRange([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(range?.low).toBeCloseTo(1.7);
    expect(range?.high).toBeCloseTo(7.3);
  });

  it('is unknown under eight values', () => {
    expect(usualRange([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(usualWord(5, null)).toBeNull();
  });

  it('has a word for a value on either side of it, and its ends belong to it', () => {
    const range = { low: 1, high: 9 };
    expect([0.9, 1, 9, 9.1].map((value) => usualWord(value, range))).toEqual(['below', 'usual', 'usual', 'above']);
    expect(usualWord(undefined, range)).toBeNull();
  });
});
