import { describe, expect, it } from 'vitest';
import { homeWeekRecord } from '../../../../src/domain/clinical/pressure/home-week.ts';
import { homeWeekProgress } from '../../../../src/domain/clinical/pressure/home-week-progress.ts';
import { latestWeek } from '../../../../src/domain/clinical/pressure/latest-week.ts';
import { pressureSittings } from '../../../../src/domain/clinical/pressure/pressure-sitting.ts';
import { slotAt } from '../../../../src/domain/clinical/pressure/pressure-slot.ts';
import type { Observation } from '../../../../src/domain/observation.ts';
import { day, hour, measured, monday, pair, utcOffset } from './made.ts';

const week = { firstDay: '2026-03-02' };
/** Mornings 140/90 and 136/86, evenings 130/80 and 126/78; the first day far higher. */
const measuredDay = (index: number) => {
  const more = index === 0 ? 30 : 0;
  return [
    ...pair(index * day + 7 * hour, [140 + more, 90], [136 + more, 86]),
    ...pair(index * day + 20 * hour, [130 + more, 80], [126 + more, 78]),
  ];
};
const days = (...indices: number[]) => indices.flatMap(measuredDay);
const recordOf = (observations: readonly Observation<'bloodPressure'>[]) =>
  homeWeekRecord(pressureSittings(observations), week);
const progressAt = (observations: readonly Observation<'bloodPressure'>[], time: number, more = {}) =>
  homeWeekProgress({ ...week, ...more }, recordOf(observations), { time: monday + time, utcOffset });

describe('a home week', () => {
  it('leaves its first day out and averages the other 24 readings', () => {
    const { means, verdict, days: own } = recordOf(days(0, 1, 2, 3, 4, 5, 6));
    // (140 + 136) / 2, (130 + 126) / 2, and the middle of both: the first day's 30 more are nowhere.
    expect(means.morning).toEqual({ systolic: 138, diastolic: 88, readings: 12 });
    expect(means.evening).toEqual({ systolic: 128, diastolic: 79, readings: 12 });
    expect(means.all).toEqual({ systolic: 133, diastolic: 83.5, readings: 24 });
    expect(verdict).toEqual({ ready: true });
    expect(own.map(({ discarded }) => discarded)).toEqual([true, ...Array(6).fill(false)]);
  });

  it('says nothing after three days, and something after four, which leave twelve readings', () => {
    expect(recordOf(days(0, 1, 2)).verdict).toEqual({ ready: false, missing: 'days', have: 3, need: 4 });
    expect(recordOf(days(0, 1, 2, 3)).verdict).toEqual({ ready: true });
    const elevenReadings = days(0, 1, 2, 3).slice(0, -1);
    expect(recordOf(elevenReadings).verdict).toEqual({ ready: false, missing: 'readings', have: 11, need: 12 });
  });

  it('says nothing of one reading, however high', () => {
    expect(recordOf([measured(7 * hour, 170, 100)]).verdict).toMatchObject({ ready: false });
  });

  it('takes the readings of a guided sitting for what they are, and of three the last two', () => {
    const { means } = recordOf([
      ...days(0),
      measured(day + 7 * hour, 138, 86, [
        [150, 90],
        [134, 84],
        [130, 84],
      ]),
    ]);
    expect(means.morning).toEqual({ systolic: 132, diastolic: 84, readings: 2 });
  });

  it('does not count a second sitting of the same morning, nor the afternoon', () => {
    const { means } = recordOf([...days(0, 1), measured(day + 9 * hour, 180, 110), measured(day + 14 * hour, 90, 60)]);
    expect(means.all).toMatchObject({ systolic: 133, readings: 4 });
  });

  it('counts an evening that ends after midnight to the day before', () => {
    const late = Date.parse('2026-03-03T00:40:00+08:00');
    expect(slotAt(late, utcOffset)).toEqual({ day: '2026-03-02', slot: 'evening' });
    expect(slotAt(Date.parse('2026-03-03T03:00:00+08:00'), utcOffset)).toEqual({ day: '2026-03-03', slot: 'morning' });
    expect(slotAt(Date.parse('2026-03-03T11:59:00+08:00'), utcOffset).slot).toBe('morning');
    expect(slotAt(Date.parse('2026-03-03T12:00:00+08:00'), utcOffset).slot).toBeNull();
    expect(slotAt(Date.parse('2026-03-03T17:00:00+08:00'), utcOffset).slot).toBe('evening');
  });

  it('goes by the clock where the person was, not by the device', () => {
    const abroad = { ...measured(0, 130, 80), time: Date.parse('2026-03-02T07:00:00-05:00'), utcOffset: -300 };
    expect(pressureSittings([abroad])[0]).toMatchObject({ day: '2026-03-02', slot: 'morning' });
  });

  it('bridges days without readings, takes seven and no eighth, and none after two weeks', () => {
    const { days: own, bridged } = recordOf(days(0, 1, 4, 5, 6, 8, 9, 10));
    expect(own).toHaveLength(7);
    expect(own.at(-1)?.day).toBe('2026-03-11');
    expect(bridged).toBe(3);
    expect(recordOf(days(0, 13, 14)).days).toHaveLength(2);
  });
});

describe('the way through a home week', () => {
  it('begins with the morning, goes on in the evening, then tomorrow', () => {
    expect(progressAt([], 7 * hour).next).toEqual({ day: 'today', slot: 'morning', due: true, readings: 2 });
    const morning = days(0).slice(0, 2);
    expect(progressAt(morning, 8 * hour).next).toEqual({ day: 'today', slot: 'evening', due: false, readings: 2 });
    expect(progressAt(morning, 18 * hour).next).toMatchObject({ slot: 'evening', due: true });
    expect(progressAt(days(0), 21 * hour).next).toMatchObject({ day: 'tomorrow', slot: 'morning' });
  });

  it('asks for the second reading while the sitting lasts, and names what was missed', () => {
    const one = days(0).slice(0, 1);
    expect(progressAt(one, 7 * hour + 120_000).next).toEqual({ day: 'today', slot: 'morning', due: true, readings: 1 });
    expect(progressAt(one, 13 * hour)).toMatchObject({ missedToday: ['morning'], next: { slot: 'evening' } });
  });

  it('is full on the evening of the seventh day', () => {
    const seven = days(0, 1, 2, 3, 4, 5, 6);
    expect(progressAt(seven.slice(0, -2), 6 * day + 19 * hour).stage).toBe('running');
    expect(progressAt(seven, 6 * day + 21 * hour)).toEqual({ stage: 'full', next: null, missedToday: [] });
  });

  it('goes on after a break, until seven days no longer fit in two weeks', () => {
    // Two days are measured, five are wanting: days 10 to 14 of the two weeks still hold them, 11 to 14 do not.
    expect(progressAt(days(0, 1), 9 * day + 7 * hour).stage).toBe('running');
    expect(progressAt(days(0, 1), 10 * day + 7 * hour).stage).toBe('lapsed');
  });

  it('can be ended, and keeps its verdict', () => {
    const observations = days(0, 1, 2, 3);
    expect(progressAt(observations, 4 * day + 7 * hour, { endedOn: '2026-03-06' }).stage).toBe('ended');
    expect(homeWeekRecord(pressureSittings(days(0, 1, 2, 3, 4)), { ...week, lastDay: '2026-03-05' }).days).toHaveLength(
      4,
    );
  });
});

describe('a record without a begun week', () => {
  it('has one in the newest seven days with readings of two weeks', () => {
    const sittings = pressureSittings(days(0, 20, 21, 23, 24, 25, 26, 27, 28));
    expect(latestWeek(sittings)).toBe('2026-03-23');
    expect(latestWeek([])).toBeNull();
  });
});
