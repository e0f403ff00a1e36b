import { describe, expect, it } from 'vitest';
import type { ActiveMinutes } from '../../../../src/domain/clinical/heart/active-minutes.ts';
import { nextSession, type PastSession } from '../../../../src/domain/clinical/heart/next-session.ts';
import type { Exclusion } from '../../../../src/domain/clinical/safety/safety-flag.ts';

const week = (equivalent: number, strengthDays = 2): ActiveMinutes => ({
  moderate: equivalent,
  vigorous: 0,
  equivalent,
  strengthDays,
  uncounted: 0,
});
const asPlanned = { effort: 'asPlanned', reasons: [] } as const;
const none: ReadonlySet<Exclusion> = new Set();
const walk = (daysAgo: number, minutes = 30): PastSession => ({
  type: 'walking',
  minutes,
  intensity: 'moderate',
  daysAgo,
});
const run = (daysAgo: number): PastSession => ({ type: 'running', minutes: 40, intensity: 'vigorous', daysAgo });
const lift = (daysAgo: number): PastSession => ({ type: 'strength', minutes: 45, intensity: 'moderate', daysAgo });

describe('the next session', () => {
  it('of whoever has logged none is a walk of twenty minutes', () => {
    expect(nextSession({ past: [], week: week(0, 0), advice: asPlanned, excluded: none })).toEqual({
      type: 'walking',
      minutes: 20,
      intensity: 'moderate',
      reason: 'first',
    });
  });

  it('is what one does most, a tenth longer than usual while the week lacks minutes', () => {
    const past = [walk(2), walk(4), walk(6), run(8)];
    expect(nextSession({ past, week: week(90), advice: asPlanned, excluded: none })).toEqual({
      type: 'walking',
      minutes: 35,
      intensity: 'moderate',
      reason: 'minutesMissing',
    });
  });

  it('is no longer than what the week still lacks', () => {
    const past = [walk(2, 60), walk(4, 60)];
    expect(nextSession({ past, week: week(135), advice: asPlanned, excluded: none })).toMatchObject({ minutes: 15 });
  });

  it('is a step towards 150 minutes up to 149 of them, and keeps them from 150 on', () => {
    const situation = { past: [walk(2)], advice: asPlanned, excluded: none };
    expect(nextSession({ ...situation, week: week(149) })).toMatchObject({ reason: 'minutesMissing' });
    expect(nextSession({ ...situation, week: week(150) })).toMatchObject({ reason: 'weekReached' });
  });

  it('is strength where its days are few, two days after the last', () => {
    const situation = { week: week(120, 1), advice: asPlanned, excluded: none };
    expect(nextSession({ ...situation, past: [walk(2), lift(2)] })).toEqual({
      type: 'strength',
      minutes: 45,
      intensity: 'moderate',
      reason: 'fewStrengthDays',
    });
    expect(nextSession({ ...situation, past: [walk(2), lift(1)] })).toMatchObject({ type: 'walking' });
  });

  it('may be hard for whoever goes hard, two days after the last time', () => {
    const situation = { week: week(100), advice: asPlanned, excluded: none };
    expect(nextSession({ ...situation, past: [run(2), run(6)] })).toMatchObject({ intensity: 'vigorous' });
    expect(nextSession({ ...situation, past: [run(1), run(6)] })).toMatchObject({ intensity: 'moderate' });
    const pregnant = new Set<Exclusion>(['harderExercise']);
    expect(nextSession({ ...situation, past: [run(2), run(6)], excluded: pregnant })).toMatchObject({
      intensity: 'moderate',
      minutes: 40,
    });
  });

  it('on a day for ease is light, and a runner walks', () => {
    const advice = { effort: 'easy', reasons: ['restingRateAbove'] } as const;
    expect(nextSession({ past: [run(2), run(4)], week: week(100), advice, excluded: none })).toEqual({
      type: 'walking',
      minutes: 30,
      intensity: 'light',
      reason: 'easyDay',
    });
  });

  it('is none with a fever, with a reading that rules exercise out, and after today’s', () => {
    const situation = { past: [walk(2)], week: week(0), advice: asPlanned, excluded: none };
    expect(nextSession({ ...situation, advice: { effort: 'rest', reasons: ['fever'] } })).toBe('restDay');
    expect(nextSession({ ...situation, excluded: new Set<Exclusion>(['exercise']) })).toBe('excluded');
    expect(nextSession({ ...situation, past: [walk(0)] })).toBe('doneToday');
  });
});
