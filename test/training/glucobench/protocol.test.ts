import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { type Benchmark, benchmarks } from '../../../src/training/glucobench/benchmarks.ts';
import { gridSegments } from '../../../src/training/glucobench/grid-segments.ts';
import { originSteps } from '../../../src/training/glucobench/origin-steps.ts';
import { tenths } from '../../../src/training/glucobench/tenths.ts';
import { averageSummary, summaryOf, windowError } from '../../../src/training/glucobench/window-error.ts';

const minutes = (...readings: [minute: number, value: number][]) =>
  seriesFrom(readings.map(([minute, value]) => ({ time: minute * 60_000, value, utcOffset: 0 })));
const small: Benchmark = { ...(benchmarks.Hall_2018 as Benchmark), longestGap: 30, leastReadings: 3 };

describe('a record on the grid of the benchmark', () => {
  it('is read every 5 minutes from its first reading, off the lines between its readings', () => {
    const [segment, ...others] = gridSegments(minutes([2, 100], [6, 108], [14, 124], [44, 94]), small);
    expect(others).toEqual([]);
    expect(Array.from(segment?.times ?? [], (time) => time / 60_000)).toEqual([2, 7, 12, 17, 22, 27, 32, 37, 42]);
    expect([...(segment?.values ?? [])]).toEqual([100, 110, 120, 121, 116, 111, 106, 101, 96]);
  });

  it('is cut where a gap is longer than allowed, and a short segment is dropped', () => {
    const record = minutes([0, 100], [5, 101], [10, 102], [41, 90], [46, 91], [77, 80], [82, 81], [87, 82]);
    const segments = gridSegments(record, small);
    expect(segments.map(({ values }) => [...values])).toEqual([
      [100, 101, 102],
      [80, 81, 82],
    ]);
  });

  it('stands on whole minutes, a half going to the even one', () => {
    const [segment] = gridSegments(minutes([0.5, 100], [5.5, 101], [10.2, 102]), small);
    // 0:30 -> 0, 5:30 -> 6, 10:12 -> 10.
    expect(segment?.times[0]).toBe(0);
    expect(segment?.values[1]).toBeCloseTo(100 + 5 / 6, 4);
    expect(segment?.values[2]).toBe(102);
  });
});

describe('the origins of a segment', () => {
  it('begin a step before the first one forecast, lie half an hour apart and end an hour before its end', () => {
    expect(originSteps(192, 144)).toEqual([143, 149, 155, 161, 167, 173, 179]);
    expect(originSteps(155, 144)).toEqual([]);
    expect(originSteps(156, 144)).toEqual([143]);
  });
});

describe('the error of a window', () => {
  const segment = minutes([0, 100], [5, 101], [10, 103], [15, 99]);

  it('is taken over its steps', () => {
    // Errors 1, 0 and 6.
    expect(windowError(segment, 0, [102, 103, 105])).toEqual({ mse: 37 / 3, mae: 7 / 3 });
  });

  it('is summed up by the median and by the mean, the root last', () => {
    const windows = [
      { mse: 4, mae: 1 },
      { mse: 16, mae: 3 },
      { mse: 100, mae: 8 },
    ];
    expect(summaryOf(windows)).toEqual({ median: { rmse: 4, mae: 3 }, mean: { rmse: Math.sqrt(40), mae: 4 } });
    expect(averageSummary([windows.slice(0, 1), windows.slice(1)]).median).toEqual({ rmse: Math.sqrt(31), mae: 3.25 });
  });
});

describe('tenths of the people', () => {
  it('are ten draws of a tenth, rounded up, the same on every run', () => {
    const draws = tenths(46);
    expect(draws.map((drawn) => drawn.length)).toEqual(new Array(10).fill(5));
    for (const drawn of draws) expect(new Set(drawn).size).toBe(5);
    expect(tenths(46)).toEqual(draws);
  });
});
