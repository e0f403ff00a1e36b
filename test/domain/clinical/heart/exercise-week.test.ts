import { describe, expect, it } from 'vitest';
import { exerciseWeek, type Workout } from '../../../../src/domain/clinical/heart/exercise-week.ts';

const day = 86_400_000;
/** A Wednesday, nine in the evening in Shanghai. */
const now = Date.UTC(2026, 10, 25, 13);
const utcOffset = 480;

const workout = (daysAgo: number, value: Workout['value']): Workout => ({
  id: String(daysAgo),
  profileId: 'p',
  kind: 'workout',
  time: now - daysAgo * day - 3_600_000,
  utcOffset,
  source: { type: 'manual' },
  version: 1,
  value,
});

describe('the weeks of a person who trains', () => {
  const reserve = { resting: 60, maximum: 180 };
  const all = [
    workout(0, { type: 'walking', minutes: 30 }),
    workout(6, { type: 'running', minutes: 40, averageHeartRate: 150 }),
    workout(7, { type: 'running', minutes: 60, averageHeartRate: 150 }),
    workout(40, { type: 'running', minutes: 60 }),
  ];
  const week = exerciseWeek(all, { now, utcOffset, reserve, sex: 'male', since: now - 7 * day });

  it('count the last seven days by the clock on the wall, today among them', () => {
    // 150 is three quarters of the reserve: vigorous.
    expect(week.minutes).toMatchObject({ moderate: 30, vigorous: 40, equivalent: 110 });
  });

  it('keep five weeks, newest first', () => {
    expect(week.workouts.map(({ daysAgo }) => daysAgo)).toEqual([0, 6, 7]);
  });

  it('lay the load on its day, and nothing before the record began', () => {
    expect(week.daily).toHaveLength(35);
    expect(week.daily.slice(0, 27).every((load) => load === null)).toBe(true);
    // 60 x 0.75 x 0.64 x e^1.44
    expect(week.daily[27]).toBeCloseTo(121.56, 1);
    expect(week.daily[29]).toBe(0);
    expect(week.load).toBeNull();
  });
});
