import { describe, expect, it } from 'vitest';
import type { Suggestion, SuggestionId } from '../../../src/domain/plan/suggestion.ts';
import { suggestionOf } from '../../../src/domain/plan/suggestions.ts';
import { dot } from '../../../src/learning/bandit/gaussian.ts';
import { leanings } from '../../../src/learning/bandit/learned.ts';
import { drawLiking, learnedFrom } from '../../../src/learning/bandit/plan-bandit.ts';
import { banditVersion, partOfFeature, planFeatures } from '../../../src/learning/bandit/plan-features.ts';
import fitted from '../../../src/learning/bandit/plan-prior.json' with { type: 'json' };
import { seededRandom } from '../../../src/learning/random.ts';

const about = (id: SuggestionId) =>
  planFeatures(suggestionOf(id) as Suggestion, { weekend: false, shownInARow: 0, ownEffect: false });
const many = (id: SuggestionId, reward: number, times = 12) =>
  Array.from({ length: times }, () => ({ features: about(id), reward }));

describe('the bandit of the plan', () => {
  it('begins with a prior that was made for these very features', () => {
    expect(fitted.version).toBe(banditVersion);
    expect(fitted.mean).toHaveLength(partOfFeature.length);
    expect(about('sodium')).toHaveLength(partOfFeature.length);
  });

  it('likes what was taken up better than what never was, and a walk of another kind with it', () => {
    const { mean } = learnedFrom([...many('nextSession', 0.6), ...many('sodium', 0), ...many('foodDiary', 0)]);
    expect(dot(about('nextSession'), mean)).toBeGreaterThan(dot(about('sodium'), mean) + 0.2);
    expect(dot(about('walkAfterMeal'), mean)).toBeGreaterThan(dot(about('vegetablesAndFruit'), mean));
  });

  it('leaves out what was tried with other features', () => {
    const before = learnedFrom([]);
    expect(learnedFrom([{ features: [1, 0, 1], reward: 1 }])).toEqual(before);
  });

  it('still tries what is not known when one thing is known to be middling', () => {
    const believed = learnedFrom(many('nextSession', 0.3));
    const firsts = Array.from({ length: 60 }, (_, seed) => {
      const liking = drawLiking(believed, seededRandom(seed));
      return liking(about('sodium')) > liking(about('nextSession'));
    });
    expect(firsts).toContain(true);
    expect(firsts).toContain(false);
  });

  it('says what it leans to only once it is sure', () => {
    const tried = [...many('nextSession', 0.6), ...many('sodium', 0)];
    const outcomes = [
      ...Array.from({ length: 12 }, () => ({ act: 'move', done: true }) as const),
      ...Array.from({ length: 12 }, () => ({ act: 'eat', done: false }) as const),
      { act: 'rest', done: true } as const,
    ];
    expect(leanings(learnedFrom(tried), outcomes)).toEqual([
      { act: 'move', known: 12, done: 12, word: 'more' },
      { act: 'eat', known: 12, done: 0, word: 'less' },
      { act: 'rest', known: 1, done: 1, word: null },
    ]);
    expect(leanings(learnedFrom([]), [])).toEqual([]);
  });
});
