import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { segmentRecords } from '../../../src/training/forecast/segment-records.ts';

const segment = (...readings: [time: number, value: number][]) =>
  seriesFrom(readings.map(([time, value]) => ({ time, value, utcOffset: 0 })));

describe('segments of a person', () => {
  it('that follow one another are one record of all readings', () => {
    const records = segmentRecords(
      new Map([
        ['late', segment([30, 103], [40, 104])],
        ['early', segment([10, 101], [20, 102])],
      ]),
    );
    expect(records).toHaveLength(1);
    expect([...(records[0]?.segments ?? [])].sort()).toEqual(['early', 'late']);
    expect([...(records[0]?.series.values ?? [])]).toEqual([101, 102, 103, 104]);
  });

  it('that overlap have a record each, in whose span only their own readings stand', () => {
    const records = segmentRecords(
      new Map([
        ['a', segment([10, 101], [30, 103])],
        ['b', segment([20, 202], [40, 204])],
      ]),
    );
    const values = (name: string) => {
      const record = records.find(({ segments }) => segments.includes(name));
      return [...(record?.series.values ?? [])];
    };
    expect(values('a')).toEqual([101, 103, 204]);
    expect(values('b')).toEqual([101, 202, 204]);
  });
});
