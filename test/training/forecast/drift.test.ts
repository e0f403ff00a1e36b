import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import { driftFrom } from '../../../src/training/forecast/drift.ts';
import { laterBands } from '../../../src/training/forecast/later-bands.ts';

const series = seriesFrom([{ time: 0, value: 200, utcOffset: 0 }]);

describe('a drift from the last level', () => {
  it('keeps e^-½ of the deviation after an hour, and widens by the rest', () => {
    const { predicted, q05, q95 } = driftFrom(series, 0, 0);
    // One reading worth 5 minutes beside 60 minutes of the typical person: 120 and 30 mg/dL.
    const mean = (60 * 120 + 5 * 200) / 65;
    const sd = Math.sqrt((60 * (30 ** 2 + 120 ** 2) + 5 * 200 ** 2) / 65 - mean ** 2);
    const expected = mean + Math.exp(-0.5) * (200 - mean);
    expect(predicted[11]).toBeCloseTo(expected, 6);
    const width = 1.6449 * sd * Math.sqrt(1 - Math.exp(-1));
    expect(q95[11]).toBeCloseTo(expected + width, 6);
    expect(q05[11]).toBeCloseTo(expected - width, 6);
  });

  it('arrives at the mean with the whole spread after days', () => {
    const { predicted, q25, q75 } = driftFrom(series, 0, 3 * 1440);
    expect(predicted[0]).toBeCloseTo((60 * 120 + 5 * 200) / 65, 6);
    expect(predicted[11]).toBe(predicted[0]);
    expect((q75[0] as number) - (q25[0] as number)).toBeGreaterThan(2 * 0.67 * 30);
  });
});

describe('a forecast seen from later', () => {
  const ramp = Array.from({ length: 12 }, (_, lead) => 110 + 10 * lead);
  const bands = { predicted: ramp, q05: ramp, q25: ramp, q75: ramp, q95: ramp };

  it('is read between its lead times, and holds its last value beyond them', () => {
    // From 100 up by 2 mg/dL a minute: 3 minutes later, 5 minutes ahead is minute 8.
    const { predicted } = laterBands(bands, 100, 3);
    expect(predicted[0]).toBeCloseTo(116, 9);
    expect(predicted[10]).toBeCloseTo(216, 9);
    expect(predicted[11]).toBe(220);
  });

  it('is the same where no time has passed', () => {
    expect(laterBands(bands, 100, 0)).toBe(bands);
  });
});
