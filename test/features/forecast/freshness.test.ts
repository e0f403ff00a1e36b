import { expect, it } from 'vitest';
import { freshnessOf } from '../../../src/features/forecast/freshness.ts';

const minutes = (count: number) => count * 60_000;

it('says "now" only while the reading is under ten minutes old', () => {
  expect(freshnessOf(0, minutes(9.9))).toBe('now');
  expect(freshnessOf(0, minutes(10))).toBe('recent');
});

it('tells a forecast whose hour is over from one that still runs', () => {
  expect(freshnessOf(0, minutes(59))).toBe('recent');
  expect(freshnessOf(0, minutes(60))).toBe('past');
  expect(freshnessOf(0, minutes(60 * 72))).toBe('past');
});
