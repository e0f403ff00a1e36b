import { describe, expect, it } from 'vitest';
import { ambulatoryGlucoseReport } from '../../../../src/domain/clinical/glucose/ambulatory-glucose-report.ts';
import { seriesFrom } from '../../../../src/domain/glucose/series.ts';
import { everyFiveMinutes } from './series-of.ts';

const start = Date.UTC(2026, 2, 1);
const day = 86_400_000;
const of = (days: number, value = (index: number) => 100 + (index % 2)) =>
  everyFiveMinutes(
    Array.from({ length: days * 288 }, (_, index) => value(index)),
    start,
  );

describe('a report on glucose', () => {
  it('is made of fourteen whole days', () => {
    const { coverage, report } = ambulatoryGlucoseReport(of(14), {
      from: start,
      to: start + 14 * day,
      group: 'standard',
    });
    expect(coverage).toMatchObject({ days: 14, lacks: null, readings: 14 * 288 });
    expect(coverage.percent).toBeCloseTo(100, 0);
    expect(report?.mean).toBeCloseTo(100.5, 6);
    expect(report?.times.inRange).toBe(100);
    expect(report?.profile).toHaveLength(96);
  });

  it('is refused for thirteen days, and says that days are lacking', () => {
    const { coverage, report } = ambulatoryGlucoseReport(of(13), {
      from: start,
      to: start + 13 * day,
      group: 'standard',
    });
    expect(report).toBeNull();
    expect(coverage.lacks).toBe('days');
  });

  it('is refused where the sensor was silent for over three tenths of the time', () => {
    const series = of(10);
    const { coverage, report } = ambulatoryGlucoseReport(series, {
      from: start,
      to: start + 15 * day,
      group: 'standard',
    });
    expect(report).toBeNull();
    expect(coverage.lacks).toBe('readings');
    expect(coverage.percent).toBeCloseTo(66.7, 0);
  });

  it('needs 70 % to the reading: of twenty days fourteen, without a single one less', () => {
    // Readings every quarter of an hour stand for it whole: 1344 quarters are 336 of 480 hours.
    const lacksOf = (quarters: number) => {
      const times = Array.from({ length: quarters + 1 }, (_, index) => start + index * 900_000);
      const series = seriesFrom(times.map((time) => ({ time, value: 100, utcOffset: 0 })));
      return ambulatoryGlucoseReport(series, { from: start, to: start + 20 * day, group: 'standard' }).coverage.lacks;
    };
    expect([lacksOf(1344), lacksOf(1343)]).toEqual([null, 'readings']);
  });

  it('takes fourteen days of the calendar for fourteen, of which the first may have begun at noon', () => {
    const lacksOf = (days: number) => {
      const to = start + 14 * day;
      const first = to - days * day;
      const series = everyFiveMinutes(
        Array.from({ length: days * 288 }, () => 100),
        first,
      );
      return ambulatoryGlucoseReport(series, { from: start, to, group: 'standard' }).coverage.lacks;
    };
    expect([lacksOf(13.5), lacksOf(13.25)]).toEqual([null, 'days']);
  });

  it('is refused without any reading', () => {
    const none = ambulatoryGlucoseReport(everyFiveMinutes([], start), {
      from: start,
      to: start + 14 * day,
      group: 'standard',
    });
    expect(none).toEqual({ coverage: { days: 0, percent: 0, readings: 0, lacks: 'any' }, report: null });
  });

  it('takes the risk index from the usual bands in pregnancy too', () => {
    const period = { from: start, to: start + 14 * day };
    const high = of(14, () => 160);
    const pregnant = ambulatoryGlucoseReport(high, { ...period, group: 'pregnant' }).report;
    expect(pregnant?.times.high).toBe(100);
    expect(pregnant?.riskIndex.index).toBe(0);
  });
});
