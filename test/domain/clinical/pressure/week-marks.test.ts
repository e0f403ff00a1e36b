import { describe, expect, it } from 'vitest';
import { homeWeekRecord } from '../../../../src/domain/clinical/pressure/home-week.ts';
import { lookedAtWeek } from '../../../../src/domain/clinical/pressure/looked-at-week.ts';
import { pressureSittings } from '../../../../src/domain/clinical/pressure/pressure-sitting.ts';
import { severeInWeek } from '../../../../src/domain/clinical/pressure/severe-in-week.ts';
import { isSeverePressure } from '../../../../src/domain/clinical/severe-pressure.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { day, hour, measured, monday, pair, utcOffset } from './made.ts';

type Pressures = readonly Observation<'bloodPressure'>[];
const morning = (index: number) => pair(index * day + 7 * hour, [130, 80], [130, 80]);
const evening = (index: number) => pair(index * day + 20 * hour, [130, 80], [130, 80]);
const whole = (index: number) => [...morning(index), ...evening(index)];
const weekAt = (observations: Pressures, time: number) =>
  lookedAtWeek(pressureSittings(observations), undefined, { time: monday + time, utcOffset });

describe('severe readings of a home week', () => {
  const week = (observations: Pressures) => homeWeekRecord(pressureSittings(observations), { firstDay: '2026-03-02' });

  it('are named with their day, and stay in the average', () => {
    const record = week([...whole(0), ...morning(1), ...pair(day + 20 * hour, [185, 122], [135, 82])]);
    expect(severeInWeek(record, isSeverePressure)).toEqual([
      { day: '2026-03-03', slot: 'evening', reading: { systolic: 185, diastolic: 122 }, counted: true },
    ]);
    // (130 + 130 + 185 + 135) / 4 and (80 + 80 + 122 + 82) / 4.
    expect(record.means.all).toEqual({ systolic: 145, diastolic: 91, readings: 4 });
  });

  it('are no part of it on the first day, nor where a third reading took the place of the first', () => {
    const third = measured(day + 7 * hour + 120_000, 134, 84);
    const record = week([
      ...pair(7 * hour, [150, 120], [135, 82]),
      ...pair(day + 7 * hour, [181, 90], [136, 82]),
      third,
    ]);
    expect(severeInWeek(record, isSeverePressure).map(({ reading, counted }) => [reading.diastolic, counted])).toEqual([
      [120, false],
    ]);
  });
});

describe('a week that nobody began', () => {
  it('is under way after two whole days by the protocol, and says what comes next', () => {
    const week = weekAt([...whole(0), ...whole(1)], 2 * day + 9 * hour);
    expect(week?.progress).toEqual({
      stage: 'running',
      next: { day: 'today', slot: 'morning', due: true, readings: 2 },
      missedToday: [],
    });
  });

  it('is not after one, after mornings alone, with single readings, or two days after the last whole one', () => {
    const single = (index: number) => [
      measured(index * day + 7 * hour, 130, 80),
      measured(index * day + 20 * hour, 130, 80),
    ];
    expect(weekAt(whole(0), day + 9 * hour)?.progress).toBeNull();
    expect(weekAt([0, 1, 2].flatMap(morning), 3 * day + 9 * hour)?.progress).toBeNull();
    expect(weekAt([0, 1, 2].flatMap(single), 3 * day + 9 * hour)?.progress).toBeNull();
    expect(weekAt([...whole(0), ...whole(1)], 3 * day + 9 * hour)?.progress).toBeNull();
  });

  it('is not for who measures every day: there are seven days already', () => {
    const days = [0, 1, 2, 3, 4, 5, 6, 7, 8].flatMap(whole);
    expect(weekAt(days, 9 * day + 9 * hour)?.progress).toBeNull();
    expect(weekAt(days.slice(4 * 4), 9 * day + 9 * hour)?.progress?.stage).toBe('running');
  });
});
