import { expect, it } from 'vitest';
import { leadTimes } from '../../../src/domain/forecast.ts';
import { windowsFrom, withOutcomes } from '../../../src/domain/glucose/windows.ts';
import { windowsBetween } from '../../../src/domain/glucose/windows-between.ts';
import { syntheticGlucose } from '../../fixtures/synthetic-glucose.ts';

const minute = 60_000;
const start = Date.UTC(2024, 0, 1);
const series = syntheticGlucose({ days: 1 });
const all = windowsFrom(series);

it('windows between two times are those made of that span alone', () => {
  const from = start + 6 * 60 * minute;
  const to = start + 9 * 60 * minute;
  expect(windowsBetween(all, { from, to })).toEqual(withOutcomes(windowsFrom(series, { from, to })));
});

it('of what lies beyond the time outcomes end, nothing is known', () => {
  const until = start + 9 * 60 * minute;
  const windows = windowsBetween(all, { from: start + 8 * 60 * minute, to: until, outcomesUntil: until });
  // 8:00 to 8:55: the one at 8:55 knows five minutes ahead, the one at 8:00 all sixty.
  expect(windows.count).toBe(12);
  const known = Array.from(
    { length: 12 },
    (_, window) =>
      windows.targets.subarray(window * leadTimes.length, (window + 1) * leadTimes.length).filter(Number.isFinite)
        .length,
  );
  expect(known).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  // What it was taken from still knows it.
  expect(all.targets.filter(Number.isFinite).length).toBeGreaterThan(3000);
});
