import { banditVersion } from '../learning/bandit/plan-features.ts';
import { findPlanAnswers, type PlanAnswerRow } from '../storage/plan-answers.ts';
import { findPlanDraws, type PlanDrawRow } from '../storage/plan-draws.ts';
import type { PlanLearner } from '../storage/plan-learners.ts';
import type { Services } from './services.ts';

/** What is learned from, and looked back at: people change. */
export const planDays = 120;
const dayMs = 86_400_000;

export interface PlanHistory {
  /** Newest first. */
  readonly draws: readonly PlanDrawRow[];
  /** Oldest first. */
  readonly answers: readonly PlanAnswerRow[];
  readonly learner: PlanLearner;
}

export async function readPlanHistory(
  { database, now }: Services,
  profileId: string,
  days = planDays,
): Promise<PlanHistory> {
  const from = now() - days * dayMs;
  const [draws, answers, learner] = await Promise.all([
    findPlanDraws(database.planDraws, profileId, from),
    findPlanAnswers(database.planAnswers, profileId, from),
    database.planLearners.get(profileId),
  ]);
  return { draws: draws.map(readable), answers, learner: learner ?? beginningOf(profileId) };
}

/** What was chosen by other features stays in the history, and is not learned from. */
const readable = (draw: PlanDrawRow): PlanDrawRow =>
  draw.banditVersion === banditVersion
    ? draw
    : { ...draw, cards: draw.cards.map((card) => ({ ...card, features: [] })) };

/** Until it is reset: everyone's chance is their own, and the same on every opening. */
export const beginningOf = (profileId: string): PlanLearner => ({
  ...{ profileId, seed: seedOf(profileId), since: 0, version: 1 },
});

/** FNV-1a, 32 bits. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 0x01000193) >>> 0;
  return hash;
}
