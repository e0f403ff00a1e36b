import { describe, expect, it } from 'vitest';
import { monthsOf } from '../../../src/features/record/months-of.ts';
import { weekTrend } from '../../../src/features/record/week-trend.ts';
import { coursePaths, nearestPoint } from '../../../src/ui/charts/course-paths.ts';
import { niceScale } from '../../../src/ui/charts/nice-scale.ts';

const frame = { fromX: 0, toX: 10, fromY: 0, toY: 10, widestGap: 2 };
const point = (x: number, value: number, range = 0) => ({ x, value, low: value - range, high: value + range });

describe('an axis', () => {
  it('holds the values on round numbers', () => {
    expect(niceScale(52, 148).ticks).toEqual([50, 100, 150]);
    expect(niceScale(69.8, 71.4)).toMatchObject({ from: 69, to: 72, step: 1 });
    expect(niceScale(4.1, 9.7).ticks).toEqual([4, 6, 8, 10]);
  });

  it('has steps that a clock has, for minutes', () => {
    expect(niceScale(0, 460, { inMinutes: true }).ticks).toEqual([0, 240, 480]);
    expect(niceScale(0, 50, { inMinutes: true }).ticks).toEqual([0, 30, 60]);
  });

  it('has room where all values are the same', () => {
    const { from, to } = niceScale(70, 70);
    expect(from).toBeLessThanOrEqual(70);
    expect(to).toBeGreaterThan(70);
  });
});

describe('the path of a course', () => {
  it('is broken where nothing was measured', () => {
    const { line } = coursePaths([point(0, 0), point(1, 5), point(6, 10)], frame);
    expect(line).toBe('M0 100L10 50M60 0h0.01');
  });

  it('has a band only where there is a range, and a bar for each point', () => {
    expect(coursePaths([point(0, 5), point(1, 5)], frame).band).toBe('');
    expect(coursePaths([point(0, 5, 1), point(1, 5, 1)], frame).band).toBe('M0 40L10 40L10 60L0 60Z');
    expect(coursePaths([point(0, 5), point(1, 10)], frame).bars).toBe('M0 100V50M10 100V0');
  });

  it('reads the nearest point under a finger', () => {
    const points = [point(0, 1), point(4, 2), point(10, 3)];
    expect([1, 3, 8, 20].map((x) => nearestPoint(points, x)?.value)).toEqual([1, 2, 3, 3]);
    expect(nearestPoint([], 1)).toBeNull();
  });
});

describe('a year by the month', () => {
  it('has the mean of the days and the range of all of them', () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    const months = monthsOf([
      { day: day('2026-01-30'), value: 10, low: 8, high: 12 },
      { day: day('2026-01-31'), value: 20, low: 20, high: 20 },
      { day: day('2026-02-01'), value: 5, low: 4, high: 6 },
    ]);
    expect(months).toEqual([
      { firstDay: day('2026-02-01'), days: 1, value: 5, low: 4, high: 6 },
      { firstDay: day('2026-01-01'), days: 2, value: 15, low: 8, high: 20 },
    ]);
  });
});

describe('the trend of a week', () => {
  it('is the mean of the days within three days, of those there are', () => {
    const day = (at: number, value: number) => ({ day: at, value, low: value, high: value });
    const trend = weekTrend([day(0, 10), day(3, 20), day(4, 60), day(20, 5)]);
    expect(trend.map((point) => point.trend)).toEqual([15, 30, 40, 5]);
  });

  it('is followed by the line, beside a dot for each value', () => {
    const { line, dots } = coursePaths(
      [
        { ...point(0, 0), trend: 5 },
        { ...point(1, 10), trend: 5 },
      ],
      frame,
    );
    expect(line).toBe('M0 50L10 50');
    expect(dots).toBe('M0 100h0.01M10 0h0.01');
  });
});
