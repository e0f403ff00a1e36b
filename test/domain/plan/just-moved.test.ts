import { describe, expect, it } from 'vitest';
import type { Candidate } from '../../../src/domain/plan/candidates.ts';
import { choosePlan } from '../../../src/domain/plan/choose-plan.ts';
import { justMoved } from '../../../src/domain/plan/just-moved.ts';
import type { PlanCard, PlanDraw } from '../../../src/domain/plan/plan-draw.ts';
import type { PlanFigure } from '../../../src/domain/plan/plan-figure.ts';
import type { Suggestion, SuggestionId } from '../../../src/domain/plan/suggestion.ts';
import { suggestionOf } from '../../../src/domain/plan/suggestions.ts';
import { day, now } from './situation-of.ts';

const figure = (id: PlanFigure['id'], value: number): PlanFigure => ({ id, value, opens: 'food' });
const candidate = (id: SuggestionId, ...why: PlanFigure[]): Candidate => ({
  ...{ suggestion: suggestionOf(id) as Suggestion, why, expected: null, names: {} },
});
const card = (id: SuggestionId, change: Partial<PlanCard> = {}): PlanCard => ({
  ...{ suggestion: id, why: [], expected: null, names: {}, first: false, shownAt: now - 1000, features: [], ...change },
});
const dayBack = (back: number) => new Date(now - back * day).toISOString().slice(0, 10);
const draw = (back: number, change: Partial<PlanDraw> = {}): PlanDraw => ({
  ...{ day: dayBack(back), drawnAt: now - back * day - 3_600_000, cards: [], changes: [] },
  ...{ figures: { saltyPortions: 0.4 }, notNow: ['sodium'], ...change },
});
const salty = candidate('sodium', figure('saltyPortions', 1.2));
const found = (candidates: Candidate[], draws: PlanDraw[]) => justMoved(candidates, { draws, day: dayBack(0), now });

describe('what a reading has just brought up', () => {
  it('is a suggestion that did not apply, and does since its figure went up by a step: 0.4 to 1.2 salty portions', () => {
    expect(found([salty], [draw(1)])).toMatchObject({
      candidate: { suggestion: { id: 'sodium' } },
      moved: { figure: 'saltyPortions', from: 0.4, to: 1.2, since: now - day - 3_600_000 },
    });
  });

  it('is nothing where the figure hardly moved across its threshold: 0.6 to 1.0, of a step of 0.5', () => {
    expect(
      found([candidate('sodium', figure('saltyPortions', 1))], [draw(1, { figures: { saltyPortions: 0.6 } })]),
    ).toBe(null);
  });

  it('is nothing that applied all along, nor in a plan of which that is not known', () => {
    expect(found([salty], [draw(1, { notNow: [] })])).toBeNull();
    const { notNow: _, ...old } = draw(1);
    expect(found([salty], [old])).toBeNull();
  });

  it('is no news after a week, and stands by the readings alone on three days at most', () => {
    expect(found([salty], [draw(6)])).not.toBeNull();
    expect(found([salty], [draw(1, { notNow: [] }), draw(7)])).toBeNull();
    // Who did not look in for a month has not seen it yet.
    expect(found([salty], [draw(30)])).not.toBeNull();
    expect(found([salty], [draw(35)])).toBeNull();
    const moved = { figure: 'saltyPortions', from: 0.4, to: 1.2, since: now - 5 * day } as const;
    const shown = (back: number) => draw(back, { notNow: [], cards: [card('sodium', { moved })] });
    expect(found([salty], [shown(1), shown(2), draw(5)])).not.toBeNull();
    expect(found([salty], [shown(1), shown(2), shown(3), draw(5)])).toBeNull();
  });

  it('is one a day', () => {
    const other = card('easyDay', { moved: { figure: 'restingRate', from: 55, to: 63, since: now - day } });
    expect(found([salty], [draw(0, { cards: [other] }), draw(1)])).toBeNull();
  });

  it('is not that more, or less, was written down', () => {
    const diary = candidate('foodDiary', figure('foodDays', 1));
    expect(found([diary], [draw(1, { notNow: ['foodDiary'], figures: { foodDays: 5 } })])).toBeNull();
  });

  it('is what a clinic would look at first of two', () => {
    const high = candidate('walkAfterMeal', figure('highestMeal', 60));
    const before = draw(1, { notNow: ['sodium', 'walkAfterMeal'], figures: { saltyPortions: 0.4, highestMeal: 30 } });
    expect(found([high, salty], [before])?.candidate.suggestion.id).toBe('walkAfterMeal');
  });
});

describe('the place of what was brought up', () => {
  const moved = { figure: 'saltyPortions', from: 0.4, to: 1.2, since: now - day } as const;
  const planned = (kept: readonly PlanCard[], done: readonly SuggestionId[] = [], others: Candidate[] = []) =>
    choosePlan({
      candidates: [...kept.map(({ suggestion }) => candidate(suggestion)), salty, ...others],
      ...{ kept, now, featuresOf: () => [], justMoved: { candidate: salty, moved } },
      isDone: ({ suggestion }) => done.includes(suggestion),
      liking: () => 1,
    });
  const ids = (cards: readonly PlanCard[]) => cards.map(({ suggestion }) => suggestion);

  it('is that of the last one that was drawn and not done; it is written down that no draw put it there', () => {
    const cards = planned([card('nextSession'), card('beginHomeWeek'), card('takeBackup')]);
    expect(ids(cards)).toEqual(['nextSession', 'beginHomeWeek', 'sodium']);
    expect(cards.map(({ moved: by }) => by)).toEqual([undefined, undefined, moved]);
    expect(ids(planned([card('nextSession'), card('beginHomeWeek'), card('takeBackup')], ['takeBackup']))).toEqual([
      ...['nextSession', 'takeBackup', 'sodium'],
    ]);
  });

  it('is none where all that is there is important, done, or was brought up itself', () => {
    const full = [card('talkAboutPressure', { first: true }), card('easyDay', { moved }), card('takeBackup')];
    expect(ids(planned(full, ['takeBackup']))).toEqual(['talkAboutPressure', 'easyDay', 'takeBackup']);
  });

  it('comes before the draw on a new day, and leaves two places to it', () => {
    const others = [candidate('nextSession'), candidate('beginHomeWeek'), candidate('takeBackup')];
    const cards = planned([], [], others);
    expect(ids(cards)).toEqual(['sodium', 'nextSession', 'beginHomeWeek']);
  });

  it('makes a third of one kind no more than two', () => {
    const kept = [card('vegetablesAndFruit'), card('foodDiary'), card('takeBackup')];
    expect(ids(planned(kept))).toEqual(['vegetablesAndFruit', 'takeBackup', 'sodium']);
  });
});
