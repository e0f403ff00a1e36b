import { expect, test } from 'vitest';
import { alertBlock } from '../../../src/domain/alerts/alert-block.ts';
import { judgeAlerts } from '../../../src/domain/alerts/judge-alerts.ts';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { alarmThresholds } from '../../../src/domain/metrics/alarm-tally.ts';

const minute = 60_000;
/** A five-minute sensor from minute zero. */
const seriesOf = (values: readonly number[]) =>
  seriesFrom(values.map((value, index) => ({ time: index * 5 * minute, value, utcOffset: 0 })));
const times = (count: number, value: number): number[] => Array.from({ length: count }, () => value);

/** An hour at 100, then twenty minutes at 60, then two hours at 100. */
const oneLow = seriesOf([...times(12, 100), ...times(4, 60), ...times(24, 100)]);
const everyFive = Array.from(oneLow.times);

test('an alert is right where a reading left the range within 45 minutes, and its lead is the time to the low', () => {
  const judged = judgeAlerts({ alerts: [40 * minute], origins: everyFive }, oneLow);
  expect(judged).toMatchObject({ outcomes: ['left'], lows: 1, warned: 1, warnedEarly: 1, falseAlarms: 0 });
  expect(judged.leadMinutes).toBe(20);
});

test('a quiet three quarters of an hour makes an alert false, and readings that are missing make it unknown', () => {
  const judged = judgeAlerts({ alerts: [0, 90 * minute, 195 * minute], origins: everyFive }, oneLow);
  expect(judged.outcomes).toEqual(['quiet', 'quiet', 'unknown']);
  expect(judged).toMatchObject({ falseAlarms: 2, lows: 1, warned: 0, leadMinutes: null });
});

test('a low is only missed where the app watched before it', () => {
  expect(judgeAlerts({ alerts: [], origins: [120 * minute] }, oneLow).lows).toBe(0);
  expect(judgeAlerts({ alerts: [], origins: [20 * minute] }, oneLow)).toMatchObject({ lows: 1, warned: 0 });
});

test('a watched reading stands for a quarter of an hour at most', () => {
  // 5 minutes to the second, then 15 and 15.
  expect(judgeAlerts({ alerts: [], origins: [0, 5 * minute, 60 * minute] }, oneLow).days * 1440).toBeCloseTo(35);
});

test('the leads of a backtest are those of the first alert before each low', () => {
  const origins = Float64Array.from(everyFive);
  // The risk rises to 0.5 a quarter of an hour before the low and to 0.9 five minutes before.
  const risks = Float32Array.from(everyFive, (time) => (time === 45 * minute ? 0.5 : time === 55 * minute ? 0.9 : 0));
  const { leadMinutes, tally } = alertBlock({ origins, levels: oneLow.values, risks }, oneLow, {
    from: 0,
    to: 200 * minute,
  });
  const at = (threshold: number) => alarmThresholds.findIndex((each) => Math.abs(each - threshold) < 1e-9);
  expect([leadMinutes[at(0.4)], leadMinutes[at(0.8)], leadMinutes[at(0.95)]]).toEqual([15, 5, 0]);
  expect([tally.warned[at(0.4)], tally.warnedEarly[at(0.4)], tally.warnedEarly[at(0.8)]]).toEqual([1, 1, 0]);
});
