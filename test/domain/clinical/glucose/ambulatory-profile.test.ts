import { describe, expect, it } from 'vitest';
import { ambulatoryProfile } from '../../../../src/domain/clinical/glucose/ambulatory-profile.ts';
import { seriesFrom } from '../../../../src/domain/glucose/series.ts';
import { percentileOf } from '../../../../src/domain/percentile.ts';

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1);

describe('a percentile', () => {
  it('is linear between the values, as R and numpy have it', () => {
    // numpy.percentile([1, 2, 3, 4], [5, 25, 50, 75, 95])
    expect([5, 25, 50, 75, 95].map((percent) => percentileOf([1, 2, 3, 4], percent))).toEqual([
      1.15,
      1.75,
      2.5,
      3.25,
      expect.closeTo(3.85, 10),
    ]);
  });
});

describe('the ambulatory glucose profile', () => {
  /** One reading a day at seven in the morning, local time, of 100, 110 … 200. */
  const mornings = (utcOffset: number) =>
    seriesFrom(
      Array.from({ length: 11 }, (_, index) => ({
        time: start + index * day + (7 * 60 - utcOffset) * 60_000,
        value: 100 + 10 * index,
        utcOffset,
      })),
    );

  it('at a time of day has the percentiles of all days then', () => {
    const point = ambulatoryProfile(mornings(0)).find(({ minute }) => minute === 7 * 60);
    expect(point).toEqual({ minute: 420, percentiles: [105, 125, 150, 175, 195], days: 11 });
  });

  it('goes by the clock the person lived by', () => {
    expect(ambulatoryProfile(mornings(480))).toEqual(ambulatoryProfile(mornings(0)));
  });

  it('knows half an hour around a reading and nothing further away', () => {
    expect(ambulatoryProfile(mornings(0)).map(({ minute }) => minute)).toEqual([390, 405, 420, 435, 450]);
  });

  it('reaches around midnight', () => {
    const late = seriesFrom(
      Array.from({ length: 6 }, (_, index) => ({
        time: start + index * day + 23.9 * 3_600_000,
        value: 90,
        utcOffset: 0,
      })),
    );
    expect(ambulatoryProfile(late).map(({ minute }) => minute)).toContain(15);
  });

  it('says nothing of a time that fewer than five days know', () => {
    const of = (days: number) =>
      seriesFrom(Array.from({ length: days }, (_, index) => ({ time: start + index * day, value: 90, utcOffset: 0 })));
    expect(ambulatoryProfile(of(4))).toEqual([]);
    expect(ambulatoryProfile(of(5)).find(({ minute }) => minute === 0)?.days).toBe(5);
  });
});
