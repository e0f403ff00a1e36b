import { describe, expect, it } from 'vitest';
import { drawnFrom } from '../../../src/features/record/drawn-from.ts';

const span = { fromDay: 20_000, toDay: 20_364 };
const of = (...days: readonly number[]) => ({
  kind: 'weight' as const,
  sensed: false,
  points: days.map((day) => ({ day, value: 71, low: 71, high: 71 })),
});

describe('the pictures of a year', () => {
  it('begin with the year where the record is as old', () => {
    expect(drawnFrom([of(20_000, 20_364), of(20_200, 20_210)], span)).toBe(20_000);
  });

  it('begin where a younger record does, by the earliest of its kinds', () => {
    expect(drawnFrom([of(20_150, 20_364), of(20_120, 20_364)], span)).toBe(20_120);
  });

  it('never last less than 91 days, and a year where nothing is drawn', () => {
    expect(drawnFrom([of(20_360, 20_364)], span)).toBe(20_364 - 90);
    expect(drawnFrom([], span)).toBe(20_000);
  });
});
