import { describe, expect, it } from 'vitest';
import type { PlanDraw } from '../../../src/domain/plan/plan-draw.ts';
import { measuredChange, outcomeOf, rewardOf } from '../../../src/domain/plan/reward.ts';
import type { Suggestion } from '../../../src/domain/plan/suggestion.ts';
import { suggestionOf } from '../../../src/domain/plan/suggestions.ts';
import { day, now } from './situation-of.ts';

describe('the worth of a suggestion', () => {
  it('is six tenths for done, two for useful, and up to two for a change', () => {
    expect(rewardOf({ done: true, helpful: null, change: null })).toBeCloseTo(0.6, 12);
    expect(rewardOf({ done: true, helpful: true, change: 0.5 })).toBeCloseTo(0.9, 12);
    expect(rewardOf({ done: true, helpful: true, change: 40 })).toBeCloseTo(1, 12);
    expect(rewardOf({ done: true, helpful: false, change: -1 })).toBeCloseTo(0.2, 12);
  });

  it('is nothing for what was not done, whatever changed, and less where it was sent away', () => {
    expect(rewardOf({ done: false, helpful: null, change: 3 })).toBe(0);
    expect(rewardOf({ done: false, helpful: false, change: null })).toBeCloseTo(-0.2, 12);
  });
});

describe('what came of a card', () => {
  const card = { suggestion: 'sodium', why: [], expected: null, names: {}, first: false, features: [] } as const;
  const of = (days: number, reply?: 'done' | 'later' | 'notForMe', seenAt: number | null = null) =>
    outcomeOf(
      { ...card, shownAt: now - days * day },
      {
        ...{ within: 2, seenAt, change: null, now },
        answers: reply ? [{ suggestion: 'sodium', reply, at: now - days * day + 1000 }] : [],
      },
    );

  it('is open until its days are over', () => {
    expect(of(1.9)).toBeNull();
    expect(of(2)).toEqual({ done: false, helpful: null, change: null });
  });

  it('is known as soon as the person says it, or the record shows it', () => {
    expect(of(0.5, 'done')?.done).toBe(true);
    expect(of(0.5, undefined, now)?.done).toBe(true);
    expect(of(0.5, 'notForMe')).toEqual({ done: false, helpful: false, change: null });
  });

  it('is not learned from where it was put off', () => {
    expect(of(5, 'later')).toBeNull();
  });
});

describe('a measured change', () => {
  const draw = (ago: number, activeMinutes: number): PlanDraw => ({
    ...{ day: '', drawnAt: now - ago * day, cards: [], changes: [], figures: { activeMinutes } },
  });
  const session = suggestionOf('nextSession') as Suggestion;

  it('is counted in steps of its figure, a week to three weeks after', () => {
    // 60 to 100 minutes: two steps of 20.
    expect(measuredChange(session, { shownAt: now - 14 * day }, [draw(4, 100), draw(14, 60)])).toBeCloseTo(2, 12);
    expect(measuredChange(session, { shownAt: now - 5 * day }, [draw(0, 100), draw(5, 60)])).toBeNull();
  });

  it('is better when lower where lower is better', () => {
    const lows = suggestionOf('checkBeforeBed') as Suggestion;
    const nights = (ago: number, nightLows: number): PlanDraw => ({ ...draw(ago, 0), figures: { nightLows } });
    expect(measuredChange(lows, { shownAt: now - 14 * day }, [nights(4, 1), nights(14, 3)])).toBe(2);
  });
});
