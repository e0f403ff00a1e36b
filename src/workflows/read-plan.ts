import { localDay, utcOffsetAt } from '../domain/calendar.ts';
import type { SafetyFlag } from '../domain/clinical/safety/safety-flag.ts';
import { excludedBy } from '../domain/clinical/safety/safety-flags.ts';
import { isUrgent } from '../domain/plan/candidates.ts';
import { isResting } from '../domain/plan/plan-answer.ts';
import type { PlanCard, PlanDraw } from '../domain/plan/plan-draw.ts';
import type { Suggestion } from '../domain/plan/suggestion.ts';
import { suggestionOf } from '../domain/plan/suggestions.ts';
import { guardStorage } from '../storage/guard.ts';
import type { PlanAnswerRow } from '../storage/plan-answers.ts';
import { activeProfileId } from './active-profile.ts';
import { readPlanHistory } from './plan-history.ts';
import { readSeen } from './plan-outcomes.ts';
import { readSafety } from './read-safety.ts';
import type { Services } from './services.ts';

/** A suggestion as the page shows it. */
export interface ShownCard {
  readonly card: PlanCard;
  readonly suggestion: Suggestion;
  /** Epoch ms; null while it is not done. */
  readonly doneAt: number | null;
  /** Whether the record shows it, and not only the person says it. */
  readonly seen: boolean;
  readonly helpful: boolean | null;
}

export interface PlanView {
  /** False until the first plan of the day is drawn. */
  readonly drawn: boolean;
  readonly cards: readonly ShownCard[];
  /** What comes before every suggestion: a reading that asks for something now. */
  readonly urgent: readonly SafetyFlag[];
  /** Newest first, of the last weeks: plans that were not as the one before. */
  readonly history: readonly PlanDraw[];
}

const historyDays = 28;

/** The plan as it was drawn, less what a newer reading rules out; null without a person. */
export function readPlan(services: Services): Promise<PlanView | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const now = services.now();
    const { draws, answers } = await readPlanHistory(services, profileId, historyDays);
    const flags = await readSafety(services);
    const newest = draws[0];
    const isToday = newest?.day === localDay(now, utcOffsetAt(services.timeZone, now));
    const cards = isToday ? newest.cards : [];
    const seenAt = await readSeen(services, profileId, cards);
    const excluded = excludedBy(flags);
    const shown = cards.flatMap((card): ShownCard[] => {
      const suggestion = suggestionOf(card.suggestion);
      if (!suggestion) return [];
      const own = answers.filter(({ suggestion: id, at }) => id === card.suggestion && at >= card.shownAt);
      const said = own.find(({ reply }) => reply === 'done');
      const seen = seenAt(card);
      const doneAt = seen ?? said?.at ?? null;
      const isOut = isUrgent({ flags }) || suggestion.ruledOutBy.some((exclusion) => excluded.has(exclusion));
      if (doneAt === null && (isOut || isResting(suggestion, answers, now))) return [];
      return [{ ...{ card, suggestion, doneAt, seen: seen !== null }, helpful: helpfulOf(own) }];
    });
    return {
      drawn: isToday,
      cards: shown,
      urgent: flags.filter(({ severity }) => severity === 'now'),
      history: draws.filter(({ changes }) => changes.length > 0),
    };
  });
}

function helpfulOf(answers: readonly PlanAnswerRow[]): boolean | null {
  const last = answers.findLast(({ reply }) => reply === 'helpful' || reply === 'notHelpful');
  return last ? last.reply === 'helpful' : null;
}
