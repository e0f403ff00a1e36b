import { describe, expect, it } from 'vitest';
import { abstainedSpans } from '../../../src/domain/glucose/abstained-spans.ts';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';

const minute = 60_000;
const start = Date.parse('2026-03-20T00:00:00Z');
const series = (...spans: readonly (readonly [from: number, to: number])[]) =>
  seriesFrom(
    spans.flatMap(([from, to]) =>
      Array.from({ length: (to - from) / 5 + 1 }, (_, index) => ({
        time: start + (from + 5 * index) * minute,
        value: 100 + index,
        utcOffset: 0,
      })),
    ),
  );
const told = (spans: ReturnType<typeof abstainedSpans>) =>
  spans.map(({ reason, from, to }) => [reason, (from - start) / minute, (to - start) / minute]);

describe('spans without a forecast', () => {
  it('begin with the half hour that has to be known first', () => {
    expect(told(abstainedSpans(series([0, 120])))).toEqual([['halfHourUnknown', 0, 30]]);
  });

  it('are, after five hours without a reading, these less the hour that the last forecast reached, and half an hour', () => {
    expect(told(abstainedSpans(series([0, 120], [420, 600])))).toEqual([
      ['halfHourUnknown', 0, 30],
      // The forecast of minute 120 reaches to 180.
      ['noReadings', 180, 420],
      ['halfHourUnknown', 420, 450],
    ]);
  });

  it('are none where a gap is shorter than a forecast reaches and ends before it does', () => {
    // 40 minutes away: readings are back at 160, known again at 190; the forecast of minute 120 reaches to 180.
    expect(told(abstainedSpans(series([0, 120], [160, 300])))).toEqual([
      ['halfHourUnknown', 0, 30],
      ['halfHourUnknown', 180, 190],
    ]);
  });

  it('count from a moment on, with what was known before', () => {
    expect(told(abstainedSpans(series([0, 120]), start + 60 * minute))).toEqual([]);
  });
});
