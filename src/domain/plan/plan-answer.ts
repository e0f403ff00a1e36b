import type { SuggestionId } from './suggestion.ts';

/** What a person can say of a suggestion. */
export const planReplies = ['done', 'helpful', 'notHelpful', 'notForMe', 'later'] as const;
export type PlanReply = (typeof planReplies)[number];

export interface PlanAnswer {
  readonly suggestion: SuggestionId;
  readonly reply: PlanReply;
  /** Epoch ms. */
  readonly at: number;
}

const dayMs = 86_400_000;
/** How long a suggestion rests after an answer, days. */
const notForMeDays = 90;
const laterDays = 3;
/** A talk that was had is not suggested again for a month. */
const talkedDays = 28;

/** Whether an answer keeps a suggestion out of the plan now. */
export function isResting(
  suggestion: { readonly id: SuggestionId; readonly act: string },
  answers: readonly PlanAnswer[],
  now: number,
): boolean {
  return answers.some(({ suggestion: id, reply, at }) => {
    if (id !== suggestion.id) return false;
    const days = (now - at) / dayMs;
    if (reply === 'notForMe') return days < notForMeDays;
    if (reply === 'later') return days < laterDays;
    return reply === 'done' && suggestion.act === 'talk' && days < talkedDays;
  });
}
