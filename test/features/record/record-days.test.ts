import { describe, expect, it } from 'vitest';
import { seriesFrom } from '../../../src/domain/glucose/series.ts';
import type { Measurement, Observation } from '../../../src/domain/observation.ts';
import { recordDays } from '../../../src/features/record/record-days.ts';

const at = (iso: string) => Date.parse(iso);
const observed = (iso: string, measurement: Measurement, utcOffset = 0): Observation => ({
  ...measurement,
  id: iso,
  profileId: 'me',
  time: at(iso),
  utcOffset,
  source: { type: 'manual' },
  version: 1,
});
const weight = (iso: string, utcOffset = 0) => observed(iso, { kind: 'weight', value: { kilograms: 71 } }, utcOffset);
const none = seriesFrom([]);

describe('the record by day', () => {
  it('has the newest day and the newest observation first', () => {
    const days = recordDays({
      observations: [weight('2026-11-21T08:00Z'), weight('2026-11-22T07:00Z'), weight('2026-11-22T19:00Z')],
      glucose: none,
    });
    expect(days.map((day) => day.day)).toEqual(['2026-11-22', '2026-11-21']);
    expect(days[0]?.observations.map((entry) => entry.id)).toEqual(['2026-11-22T19:00Z', '2026-11-22T07:00Z']);
  });

  it('follows the clock the person lived by', () => {
    expect(recordDays({ observations: [weight('2026-11-21T20:00Z', 480)], glucose: none })[0]?.day).toBe('2026-11-22');
    expect(recordDays({ observations: [weight('2026-11-21T02:00Z', -300)], glucose: none })[0]?.day).toBe('2026-11-20');
  });

  it('tells sensor readings in short, with count and range', () => {
    const series = seriesFrom(
      [110, 90, 140].map((value, index) => ({ time: at('2026-11-22T08:00Z') + index * 300_000, value, utcOffset: 0 })),
    );
    expect(recordDays({ observations: [], glucose: series })).toEqual([
      {
        day: '2026-11-22',
        observations: [],
        sensor: { readings: 3, low: 90, high: 140, line: [110, 90, 140] },
        heart: null,
        steps: null,
      },
    ]);
  });

  it('does not count a reading that is listed by itself as a sensor reading', () => {
    const time = '2026-11-22T08:00Z';
    const finger = observed(time, { kind: 'glucose', value: { milligramsPerDecilitre: 101 } });
    const series = seriesFrom([{ time: at(time), value: 101, utcOffset: 0 }]);
    expect(recordDays({ observations: [finger], glucose: series })[0]).toMatchObject({
      sensor: null,
      observations: [{ id: time }],
    });
  });

  it('has a day for what devices took, even where nothing was logged', () => {
    const heart = [{ day: '2026-11-20', count: 2, low: 50, high: 90, line: [50, 90] }];
    const steps = [{ day: '2026-11-21', steps: 8200 }];
    const days = recordDays({ observations: [], glucose: none, heart, steps });
    expect(days).toMatchObject([
      { day: '2026-11-21', heart: null, steps: 8200 },
      { day: '2026-11-20', heart: { low: 50, high: 90 }, steps: null },
    ]);
  });

  it('is empty where nothing was recorded', () => {
    expect(recordDays({ observations: [], glucose: none })).toEqual([]);
  });
});
