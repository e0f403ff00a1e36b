import { utcOffsetAt } from '../domain/calendar.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import { countedDays } from '../domain/plan/done-rule.ts';
import { type DoneRecord, doneSince } from '../domain/plan/done-since.ts';
import type { PlanAnswer } from '../domain/plan/plan-answer.ts';
import type { PlanCard, PlanDraw } from '../domain/plan/plan-draw.ts';
import { measuredChange, type Outcome, outcomeOf } from '../domain/plan/reward.ts';
import { suggestionOf } from '../domain/plan/suggestions.ts';
import { noDetails } from '../domain/profile.ts';
import { lastBackup } from './last-backup.ts';
import { ownObservations } from './own-observations.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;
/** Kinds in which it is seen that a suggestion was taken up. */
const kinds = ['bloodPressure', 'workout', 'meal', 'glucose', 'restingHeartRate', 'weight'] as const;
/** A meal before the walk after it. */
const beforeMs = dayMs / 4;

/** When the record shows that a card was done; null where it does not. */
export type SeenAt = (card: PlanCard) => number | null;

/** Reads what is needed to see which of these cards were done. */
export async function readSeen(services: Services, profileId: string, cards: readonly PlanCard[]): Promise<SeenAt> {
  const looked = cards.filter(({ suggestion }) => suggestionOf(suggestion)?.done.seen !== undefined);
  if (looked.length === 0) return () => null;
  const now = services.now();
  const first = Math.min(...looked.map((card) => card.shownAt - before(card)));
  const days = Math.max(1, (now - first) / dayMs);
  const needed = new Set(looked.flatMap(({ suggestion }) => kindsOf(suggestion)));
  const observations: Observation[] = [];
  for (const kind of kinds)
    if (needed.has(kind)) observations.push(...(await ownObservations(services, { profileId, kind, days })));
  const details = (await services.database.profiles.get(profileId))?.details ?? noDetails;
  const record: DoneRecord = {
    observations,
    glucoseTimes: await bedtimeReadings(services, profileId, looked),
    utcOffset: utcOffsetAt(services.timeZone, now),
    homeWeeks: details.homeWeeks ?? [],
    lastBackup: (await lastBackup(services))?.madeAt ?? null,
  };
  return (card) => doneSince(card, record);
}

/** How far before it was shown its record is read. */
function before({ suggestion }: PlanCard): number {
  switch (suggestionOf(suggestion)?.done.seen?.sign) {
    case 'mealsWithCarbs':
    case 'mealDays':
      return countedDays * dayMs;
    case 'homeWeekBegun':
      // The morning of the day of showing.
      return dayMs;
    default:
      return beforeMs;
  }
}

function kindsOf(id: string): ObservationKind[] {
  const seen = suggestionOf(id)?.done.seen;
  switch (seen?.sign) {
    case 'logged':
      return [seen.kind];
    case 'pressure':
    case 'homeWeekBegun':
      return ['bloodPressure'];
    case 'workout':
      return ['workout'];
    case 'walkAfterMeal':
      return ['workout', 'meal'];
    case 'namedMeal':
    case 'mealsWithCarbs':
    case 'mealDays':
    case 'mealOf':
      return ['meal'];
    case 'glucoseAtBedtime':
      return ['glucose'];
    default:
      return [];
  }
}

/** Of the sensor only the hours that are asked about are opened. */
async function bedtimeReadings(services: Services, profileId: string, cards: readonly PlanCard[]): Promise<number[]> {
  const times: number[] = [];
  for (const { suggestion, shownAt } of cards) {
    const rule = suggestionOf(suggestion)?.done;
    if (rule?.seen?.sign !== 'glucoseAtBedtime') continue;
    const series = await readProfileGlucose(services, profileId, shownAt, shownAt + rule.within * dayMs);
    times.push(...series.times);
  }
  return times.sort((a, b) => a - b);
}

/** A card with what came of it; null while that is open. */
export interface CardOutcome {
  readonly card: PlanCard;
  readonly day: string;
  readonly outcome: Outcome | null;
}

/**
 * What came of every card once: a plan that changed during a day holds the same card again. Of one that made room before the
 * day was over, and was not done, nothing is said: it was taken away, not passed over.
 */
export function cardOutcomes(
  draws: readonly PlanDraw[],
  { answers, seenAt, now }: { readonly answers: readonly PlanAnswer[]; readonly seenAt: SeenAt; readonly now: number },
): CardOutcome[] {
  return cardsOnce(draws).map(({ card, day }) => {
    const suggestion = suggestionOf(card.suggestion);
    const outcome = suggestion
      ? outcomeOf(card, {
          ...{ within: suggestion.done.within, answers, seenAt: seenAt(card), now },
          change: measuredChange(suggestion, card, draws),
        })
      : null;
    const passedOver = outcome !== null && !outcome.done && outcome.helpful === null;
    return { card, day, outcome: passedOver && madeRoom(card, day, draws) ? null : outcome };
  });
}

/** Whether it left the plan of its day for another, and did not come back. */
function madeRoom({ suggestion: id }: PlanCard, day: string, draws: readonly PlanDraw[]): boolean {
  const ofDay = draws.filter((draw) => draw.day === day);
  return (
    ofDay[0]?.cards.every(({ suggestion }) => suggestion !== id) === true &&
    ofDay.some(({ changes }) =>
      changes.some((each) => each.suggestion === id && each.change === 'left' && each.because === 'chosen'),
    )
  );
}

/** Newest first. */
export function cardsOnce(draws: readonly PlanDraw[]): { readonly card: PlanCard; readonly day: string }[] {
  const seen = new Set<string>();
  return draws.flatMap(({ cards, day }) =>
    cards.flatMap((card) => {
      const key = `${day} ${card.suggestion}`;
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ card, day }];
    }),
  );
}
