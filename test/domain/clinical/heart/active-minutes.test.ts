import { describe, expect, it } from 'vitest';
import { activeMinutes, whoWeek } from '../../../../src/domain/clinical/heart/active-minutes.ts';

const workout = (minutes: number, intensity: 'light' | 'moderate' | 'vigorous' | null, day = '2026-11-23') => ({
  minutes,
  intensity,
  strength: false,
  day,
});

describe('the minutes of a week', () => {
  it('are to be 150 to 300 moderate or half as many vigorous ones, and strength on two days (WHO 2020)', () => {
    expect(whoWeek).toEqual({ moderate: [150, 300], vigorous: [75, 150], strengthDays: 2 });
  });

  it('count a vigorous minute twice: 60 moderate and 45 vigorous are 150', () => {
    const week = activeMinutes([workout(60, 'moderate'), workout(45, 'vigorous')]);
    expect(week).toMatchObject({ moderate: 60, vigorous: 45, equivalent: 150 });
  });

  it('leave out what is light or unknown, and say how much that is', () => {
    expect(activeMinutes([workout(30, 'light'), workout(20, null)])).toMatchObject({ equivalent: 0, uncounted: 50 });
  });

  it('count the days of strength, not its sessions', () => {
    const lifted = (day: string) => ({ ...workout(30, 'moderate', day), strength: true });
    expect(activeMinutes([lifted('2026-11-23'), lifted('2026-11-23'), lifted('2026-11-25')]).strengthDays).toBe(2);
  });
});
