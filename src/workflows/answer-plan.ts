import type { PlanReply } from '../domain/plan/plan-answer.ts';
import type { SuggestionId } from '../domain/plan/suggestion.ts';
import { guardStorage } from '../storage/guard.ts';
import { requireProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** Keeps what a person says of a suggestion. Returns the way back. */
export function answerPlan(
  services: Services,
  suggestion: SuggestionId,
  reply: PlanReply,
): Promise<() => Promise<void>> {
  const { database } = services;
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const row = { id: services.newId(), profileId, suggestion, reply, at: services.now(), version: 1 } as const;
    await database.transaction('rw', database.planAnswers, database.profiles, async () => {
      if ((await database.profiles.get(profileId)) === undefined) return;
      await database.planAnswers.add(row);
    });
    return () => guardStorage(() => database.planAnswers.delete(row.id));
  });
}
