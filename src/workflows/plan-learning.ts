import { rewardParts } from '../domain/plan/reward.ts';
import { suggestionOf } from '../domain/plan/suggestions.ts';
import { type Leaning, leanings } from '../learning/bandit/learned.ts';
import { learnedFrom } from '../learning/bandit/plan-bandit.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId, requireProfileId } from './active-profile.ts';
import { beginningOf, readPlanHistory } from './plan-history.ts';
import { cardOutcomes, cardsOnce, readSeen } from './plan-outcomes.ts';
import { triedOf } from './plan-tried.ts';
import type { Services } from './services.ts';

export type { Leaning };

export interface PlanLearning {
  /** Suggestions whose outcome is known. */
  readonly known: number;
  /** Epoch ms of the last reset; null where there was none. */
  readonly since: number | null;
  readonly leanings: readonly Leaning[];
  readonly parts: typeof rewardParts;
}

/** What the choice of suggestions has learned of the active person; null without one. */
export function readPlanLearning(services: Services): Promise<PlanLearning | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const { draws, answers, learner } = await readPlanHistory(services, profileId);
    const cards = cardsOnce(draws).map(({ card }) => card);
    const seenAt = await readSeen(services, profileId, cards);
    const outcomes = cardOutcomes(draws, { answers, seenAt, now: services.now() });
    const known = outcomes.flatMap(({ card, outcome }) => {
      const act = suggestionOf(card.suggestion)?.act;
      return outcome && act && card.shownAt >= learner.since ? [{ act, done: outcome.done }] : [];
    });
    return {
      known: known.length,
      since: learner.since === 0 ? null : learner.since,
      leanings: leanings(learnedFrom(triedOf(outcomes, learner.since)), known),
      parts: rewardParts,
    };
  });
}

/** Forgets what was learned: from now on as for someone new. The plans that were shown stay. Returns the way back. */
export function resetPlanLearning(services: Services): Promise<() => Promise<void>> {
  const { database } = services;
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const before = await database.planLearners.get(profileId);
    const { seed } = before ?? beginningOf(profileId);
    await database.planLearners.put({ profileId, seed: (seed + 1) >>> 0, since: services.now(), version: 1 });
    return () =>
      guardStorage(async () => {
        await (before ? database.planLearners.put(before) : database.planLearners.delete(profileId));
      });
  });
}
