import { expect, it } from 'vitest';
import { coveredHours, startOfLastHours } from '../../../src/domain/glucose/coverage.ts';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';

const minute = 60_000;
const at = (minutes: readonly number[]) =>
  seriesFrom(minutes.map((each) => ({ time: each * minute, value: 100, utcOffset: 0 })));
const every = (interval: number, from: number, to: number) =>
  Array.from({ length: (to - from) / interval + 1 }, (_, index) => from + index * interval);

it('a reading stands for the time until the next, at most a quarter of an hour', () => {
  expect(coveredHours(at(every(5, 0, 60)), 0, 61 * minute)).toBeCloseTo(1, 6);
  expect(coveredHours(at(every(15, 0, 60)), 0, 61 * minute)).toBeCloseTo(1, 6);
  expect(coveredHours(at([0, 600]), 0, 601 * minute)).toBeCloseTo(0.25, 6);
  expect(coveredHours(at([]), 0, 1)).toBe(0);
});

it('the last hours are counted in readings, so that they reach back over a gap', () => {
  expect(startOfLastHours(at(every(5, 0, 600)), 2)).toBe(480 * minute);
  const gap = at([...every(5, 0, 300), ...every(5, 1000, 1030)]);
  expect(startOfLastHours(gap, 2)).toBe(225 * minute);
  expect(startOfLastHours(at([7]), 2)).toBe(7 * minute);
  expect(startOfLastHours(at([]), 2)).toBe(0);
});
