import { describe, expect, it } from 'vitest';
import { sampledDays, steppedDays } from '../../src/domain/daily-samples.ts';
import { dailyValues } from '../../src/domain/daily-values.ts';
import { dayCourse, stepsByHour } from '../../src/domain/day-course.ts';
import type { Measurement, Observation } from '../../src/domain/observation.ts';
import type { SampleBatch } from '../../src/domain/samples.ts';

const at = (iso: string) => Date.parse(iso);

function batch(
  kind: SampleBatch['kind'],
  rows: readonly (readonly [iso: string, value: number, seconds?: number])[],
  offset = 0,
): SampleBatch {
  return {
    kind,
    source: 'Phone',
    times: Float64Array.from(rows, ([iso]) => at(iso)),
    values: Float32Array.from(rows, ([, value]) => value),
    utcOffsets: Int16Array.from(rows, () => offset),
    ...(kind === 'steps' ? { durations: Uint32Array.from(rows, ([, , seconds = 0]) => seconds) } : {}),
  };
}

const observed = (iso: string, measurement: Measurement, utcOffset = 0): Observation => ({
  ...measurement,
  id: iso,
  profileId: 'me',
  time: at(iso),
  utcOffset,
  source: { type: 'manual' },
  version: 1,
});

describe('heart rate by the day', () => {
  it('is divided at local midnight, with a mean for each quarter of an hour', () => {
    // In Shanghai: 23:50, 00:05, 00:10, 00:20.
    const series = batch(
      'heartRate',
      [
        ['2026-03-20T15:50Z', 60],
        ['2026-03-20T16:05Z', 50],
        ['2026-03-20T16:10Z', 54],
        ['2026-03-20T16:20Z', 70],
      ],
      480,
    );
    expect(sampledDays(series)).toEqual([
      { day: '2026-03-20', count: 1, low: 60, high: 60, line: [60] },
      { day: '2026-03-21', count: 3, low: 50, high: 70, line: [52, 70] },
    ]);
  });

  it('is nothing without samples', () => {
    expect(sampledDays(batch('heartRate', []))).toEqual([]);
  });
});

describe('steps by the day', () => {
  it('divide a span over midnight by its time', () => {
    // 600 steps from 23:50 to 00:20: a third before midnight.
    const steps = batch('steps', [
      ['2026-03-20T10:00Z', 1000, 600],
      ['2026-03-20T23:50Z', 600, 1800],
      ['2026-03-21T08:00Z', 50, 60],
    ]);
    expect(steppedDays([steps])).toEqual([
      { day: '2026-03-20', steps: 1200 },
      { day: '2026-03-21', steps: 450 },
    ]);
  });

  it('count an hour once that two devices counted', () => {
    const phone = batch('steps', [['2026-03-20T10:00Z', 900, 3600]]);
    const watch = { ...batch('steps', [['2026-03-20T10:00Z', 1000, 3600]]), source: 'Watch' };
    expect(steppedDays([phone, watch])).toEqual([{ day: '2026-03-20', steps: 1000 }]);
  });

  it('stand in the local hours of the day', () => {
    const steps = batch('steps', [['2026-03-20T02:00Z', 600, 7200]], 480);
    const hours = stepsByHour([steps], '2026-03-20');
    expect(hours?.indexOf(300)).toBe(10);
    expect(hours?.[11]).toBe(300);
    expect(hours?.reduce((sum, each) => sum + each, 0)).toBe(600);
    expect(stepsByHour([steps], '2026-03-19')).toBeNull();
  });
});

describe('a day of samples', () => {
  it('keeps those whose clock showed that day, by spans of five minutes', () => {
    const series = batch('heartRate', [
      ['2026-03-19T23:59Z', 99],
      ['2026-03-20T00:01Z', 50],
      ['2026-03-20T00:04Z', 60],
      ['2026-03-20T12:00Z', 80],
      ['2026-03-21T00:00Z', 99],
    ]);
    expect(dayCourse(series, '2026-03-20', 5)).toEqual([
      { minute: 2.5, value: 55, low: 50, high: 60 },
      { minute: 722.5, value: 80, low: 80, high: 80 },
    ]);
  });
});

describe('what was logged, by the day', () => {
  const day = Date.UTC(2026, 2, 20) / 86_400_000;

  it('is the mean of weights and the sum of sleeps', () => {
    const weight = (iso: string, kilograms: number) => observed(iso, { kind: 'weight', value: { kilograms } });
    const sleep = (iso: string, minutesAsleep: number) => observed(iso, { kind: 'sleep', value: { minutesAsleep } });
    const record = [
      weight('2026-03-20T07:00Z', 71),
      weight('2026-03-20T20:00Z', 72),
      sleep('2026-03-20T07:00Z', 420),
      sleep('2026-03-20T14:00Z', 30),
    ];
    expect(dailyValues('weight', record)).toEqual([{ day, value: 71.5, low: 71, high: 72 }]);
    expect(dailyValues('sleep', record)).toEqual([{ day, value: 450, low: 450, high: 450 }]);
  });

  it('counts a night once that was measured and logged as well', () => {
    const sleep = (iso: string, minutesAsleep: number) => observed(iso, { kind: 'sleep', value: { minutesAsleep } });
    const record = [sleep('2026-03-20T07:00Z', 420), sleep('2026-03-20T07:20Z', 430), sleep('2026-03-20T15:00Z', 20)];
    expect(dailyValues('sleep', record)).toMatchObject([{ value: 450 }]);
  });

  it('has both pressures, and the day of the person’s own clock', () => {
    const pressure = observed(
      '2026-03-20T17:00Z',
      { kind: 'bloodPressure', value: { systolic: 128, diastolic: 82 } },
      480,
    );
    expect(dailyValues('bloodPressure', [pressure])).toEqual([
      { day: day + 1, value: 128, low: 128, high: 128, secondary: 82 },
    ]);
  });
});
