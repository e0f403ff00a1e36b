import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { forecastRows } from '../../../src/ui/charts/forecast-rows.ts';

const minute = 60_000;
const readings = (minutes: readonly number[]) =>
  seriesFrom(minutes.map((at) => ({ time: at * minute, value: 100 + at, utcOffset: 0 })));

const forecast = {
  origin: 20 * minute,
  level: 120,
  leadTimes: [5, 10],
  predicted: [121, 122],
  q05: [111, 107],
  q25: [117, 115],
  q75: [125, 129],
  q95: [131, 137],
  method: 'generic',
  packId: 'glucose-v1',
  featureVersion: 1,
} as const;

describe('the rows of the forecast chart', () => {
  it('open median and bands as a point at the last reading', () => {
    const rows = forecastRows(readings([0, 5, 10, 15, 20]), forecast, 'mg/dL');
    expect(rows.at(4)).toEqual({ time: 20 * minute, reading: 120, median: 120, half: [120, 120], ninety: [120, 120] });
    expect(rows.at(6)).toEqual({ time: 30 * minute, median: 122, half: [115, 129], ninety: [107, 137] });
    expect(rows.slice(0, 4).every((row) => row.median === undefined)).toBe(true);
  });

  it('show the origin even where its reading lies outside the series', () => {
    const rows = forecastRows(readings([]), forecast, 'mg/dL');
    expect(rows[0]).toMatchObject({ time: 20 * minute, reading: 120, median: 120 });
  });

  it('break the line at a gap, and mark a reading that stands alone', () => {
    const rows = forecastRows(readings([0, 5, 10, 40, 60, 65]), null, 'mg/dL');
    expect(rows.filter((row) => row.reading === null).map((row) => row.time / minute)).toEqual([25, 50]);
    expect(rows.filter((row) => row.alone).map((row) => row.time / minute)).toEqual([40]);
  });

  it('do not break the line of a 15-minute sensor', () => {
    expect(forecastRows(readings([0, 15, 30, 45]), null, 'mg/dL').some((row) => row.reading === null)).toBe(false);
  });

  it('never join spot readings hours apart', () => {
    const rows = forecastRows(readings([0, 120, 240]), null, 'mg/dL');
    expect(rows.filter((row) => row.alone)).toHaveLength(3);
  });

  it('are in the unit asked for and in time order', () => {
    const rows = forecastRows(readings([0, 20, 25]), forecast, 'mmol/L');
    expect(rows[0]?.reading).toBeCloseTo(5.55, 2);
    expect(rows.map((row) => row.time)).toEqual(rows.map((row) => row.time).sort((a, b) => a - b));
  });
});
