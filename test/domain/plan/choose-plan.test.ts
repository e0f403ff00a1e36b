import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/domain/plan/candidates.ts';
import { choosePlan } from '../../../src/domain/plan/choose-plan.ts';
import { isResting } from '../../../src/domain/plan/plan-answer.ts';
import type { PlanCard } from '../../../src/domain/plan/plan-draw.ts';
import type { Suggestion, SuggestionId } from '../../../src/domain/plan/suggestion.ts';
import { suggestionOf } from '../../../src/domain/plan/suggestions.ts';
import { day, now } from './situation-of.ts';

const candidate = (id: SuggestionId): Candidate => ({
  ...{ suggestion: suggestionOf(id) as Suggestion, why: [], expected: null, names: {} },
});
const card = (id: SuggestionId): PlanCard => ({
  ...{ suggestion: id, why: [], expected: null, names: {}, first: false, shownAt: now - 1000, features: [] },
});
/** The first of the list is liked best. */
const chosen = (ids: readonly SuggestionId[], kept: readonly PlanCard[] = []) =>
  choosePlan({
    ...{ candidates: ids.map(candidate), kept, now, featuresOf: () => [], isDone: () => false },
    liking: ({ suggestion }) => -ids.indexOf(suggestion.id),
  }).map(({ suggestion }) => suggestion);

describe('the plan that is chosen', () => {
  it('is the three liked best, and no more than two of a kind', () => {
    expect(chosen(['nextSession', 'strengthTwice', 'restingRate', 'sodium', 'takeBackup'])).toEqual([
      ...['nextSession', 'strengthTwice', 'sodium'],
    ]);
  });

  it('has what is important first, however little it is liked', () => {
    expect(chosen(['nextSession', 'sodium', 'takeBackup', 'talkAboutLows'])).toEqual([
      ...['talkAboutLows', 'nextSession', 'sodium'],
    ]);
  });

  it('keeps what was there today, whatever is liked better now', () => {
    expect(
      chosen(['nextSession', 'sodium', 'takeBackup', 'foodDiary'], [card('takeBackup'), card('foodDiary')]),
    ).toEqual(['takeBackup', 'foodDiary', 'nextSession']);
  });

  it('makes room for what has become important during the day', () => {
    const kept = [card('nextSession'), card('sodium'), card('takeBackup')];
    expect(chosen(['nextSession', 'sodium', 'takeBackup', 'talkAboutPressure'], kept)).toEqual([
      ...['talkAboutPressure', 'nextSession', 'sodium'],
    ]);
  });

  it('is empty of nothing', () => {
    expect(chosen([])).toEqual([]);
  });
});

describe('an answer', () => {
  const rests = (id: SuggestionId, reply: 'done' | 'later' | 'notForMe', days: number) =>
    isResting(suggestionOf(id) as Suggestion, [{ suggestion: id, reply, at: now - days * day }], now);

  it('keeps a suggestion away for three days, or for ninety', () => {
    expect(rests('sodium', 'later', 2.9)).toBe(true);
    expect(rests('sodium', 'later', 3)).toBe(false);
    expect(rests('sodium', 'notForMe', 89)).toBe(true);
    expect(rests('sodium', 'notForMe', 90)).toBe(false);
  });

  it('of done keeps away only a talk that was had', () => {
    expect(rests('talkAboutLows', 'done', 20)).toBe(true);
    expect(rests('nextSession', 'done', 1)).toBe(false);
  });
});
