import { rewardOf } from '../domain/plan/reward.ts';
import type { Tried } from '../learning/bandit/gaussian.ts';
import type { CardOutcome } from './plan-outcomes.ts';

/** What is learned from: every card shown since, whose outcome is known. */
export const triedOf = (outcomes: readonly CardOutcome[], since: number): Tried[] =>
  outcomes.flatMap(({ card: { features, shownAt }, outcome }) =>
    outcome && shownAt >= since ? [{ features, reward: rewardOf(outcome) }] : [],
  );
