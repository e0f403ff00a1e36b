import { expect, it } from 'vitest';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { windowsFrom } from '../../../src/domain/glucose/windows.ts';
import { recentLevels, recentMinutes } from '../../../src/learning/baselines/recent-levels.ts';

const reading = (minutes: number, value: number) => ({ time: minutes * 60_000, value, utcOffset: 0 });

it('the last three hours of a window are the readings it was made of', () => {
  // Level 100 + minutes², so that no two differences are alike.
  const value = (minutes: number) => 100 + (minutes / 10) ** 2;
  const series = seriesFrom(Array.from({ length: 49 }, (_, index) => reading(5 * index, value(5 * index))));
  const windows = windowsFrom(series, { from: 240 * 60_000 });
  expect(windows.count).toBe(1);
  const levels = recentLevels(windows, 0);
  for (const [index, minutes] of recentMinutes.entries()) expect(levels[index]).toBeCloseTo(value(240 - minutes), 3);
});

it('what was not yet known repeats the oldest level that was', () => {
  const series = seriesFrom([0, 5, 10, 15, 20, 25, 30].map((minutes) => reading(minutes, 100 + minutes)));
  const windows = windowsFrom(series, { from: 30 * 60_000 });
  expect([...recentLevels(windows, 0)]).toEqual([130, 125, 120, 115, 110, 105, ...new Array<number>(13).fill(100)]);
});
