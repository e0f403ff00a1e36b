import { describe, expect, it } from 'vitest';
import { nightsOfRecord } from '../../../src/domain/examples/nights-of-record.ts';
import type { Observation } from '../../../src/domain/observation.ts';

const at = (text: string, utcOffset: number) => ({ time: Date.parse(text) - utcOffset * 60_000, utcOffset });
const entry = <K extends 'sleep' | 'heartRateVariability' | 'restingHeartRate'>(
  kind: K,
  value: Observation<K>['value'],
  moment: { time: number; utcOffset: number },
) => ({ id: kind, profileId: 'p', kind, value, ...moment, source: { type: 'manual' }, version: 1 }) as Observation<K>;

const nothing = { sleep: [], variability: [], resting: [], steps: new Map<string, number>() };

describe('the nights of a record', () => {
  it('belong to the day the person woke on, by the clock they lived by', () => {
    // Half past midnight in Shanghai is still the day before in Greenwich.
    const woke = at('2026-03-21T00:30:00Z', 480);
    const [night] = nightsOfRecord({
      ...nothing,
      sleep: [entry('sleep', { minutesAsleep: 400 }, woke)],
      resting: [entry('restingHeartRate', { beatsPerMinute: 51 }, at('2026-03-21T09:00:00Z', 480))],
      steps: new Map([
        ['2026-03-20', 8000],
        ['2026-03-21', 1],
      ]),
    });
    expect(night).toMatchObject({ time: woke.time, minutesAsleep: 400, restingHeartRate: 51, steps: 8000 });
  });

  it('are the longest sleep of a day, and the first measure of the heart that has an RMSSD', () => {
    const nights = nightsOfRecord({
      ...nothing,
      sleep: [
        entry('sleep', { minutesAsleep: 430 }, at('2026-03-21T06:00:00Z', 0)),
        entry('sleep', { minutesAsleep: 60 }, at('2026-03-21T15:00:00Z', 0)),
      ],
      variability: [
        entry('heartRateVariability', { rmssd: 99 }, at('2026-03-21T20:00:00Z', 0)),
        entry('heartRateVariability', { sdnn: 70 }, at('2026-03-21T05:00:00Z', 0)),
        entry('heartRateVariability', { rmssd: 41 }, at('2026-03-21T06:10:00Z', 0)),
      ],
    });
    expect(nights).toHaveLength(1);
    expect(nights[0]).toMatchObject({ minutesAsleep: 430, rmssd: 41 });
  });

  it('come in the order of time, each once, over a change of the clock', () => {
    const nights = nightsOfRecord({
      ...nothing,
      sleep: [
        entry('sleep', { minutesAsleep: 420 }, at('2026-03-30T07:00:00Z', 120)),
        entry('sleep', { minutesAsleep: 410 }, at('2026-03-28T07:00:00Z', 60)),
        entry('sleep', { minutesAsleep: 350 }, at('2026-03-29T07:00:00Z', 120)),
      ],
    });
    expect(nights.map(({ minutesAsleep }) => minutesAsleep)).toEqual([410, 350, 420]);
  });
});
