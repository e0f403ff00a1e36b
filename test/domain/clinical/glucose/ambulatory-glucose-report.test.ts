import { describe, expect, it } from 'vitest';
import { ambulatoryGlucoseReport } from '../../../../src/domain/clinical/glucose/ambulatory-glucose-report.ts';
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
