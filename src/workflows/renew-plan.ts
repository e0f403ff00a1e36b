import { localDay, wallClockAt } from '../domain/calendar.ts';
import { type Candidate, candidates, notMade } from '../domain/plan/candidates.ts';
import { choosePlan } from '../domain/plan/choose-plan.ts';
import { justMoved } from '../domain/plan/just-moved.ts';
import { isResting } from '../domain/plan/plan-answer.ts';
import { planChanges } from '../domain/plan/plan-change.ts';
import type { FigureId } from '../domain/plan/plan-figure.ts';
import { planFigures } from '../domain/plan/plan-figures.ts';
import { suggestionOf, suggestions } from '../domain/plan/suggestions.ts';
import { drawLiking, learnedFrom } from '../learning/bandit/plan-bandit.ts';
import { banditVersion, planFeatures } from '../learning/bandit/plan-features.ts';
import { seededRandom } from '../learning/random.ts';
import { guardStorage } from '../storage/guard.ts';
import { newestPlanDraw, type PlanDrawRow } from '../storage/plan-draws.ts';
import { activeProfileId } from './active-profile.ts';
import { readPlanHistory } from './plan-history.ts';
import { type CardOutcome, cardOutcomes, cardsOnce, readSeen } from './plan-outcomes.ts';
import { triedOf } from './plan-tried.ts';
import { readPlanSituation } from './read-plan-situation.ts';
import type { Services } from './services.ts';

/** Others may draw at the same time: another window, or this one after an answer that came meanwhile. */
const mostTries = 4;

/**
 * Draws the plan of today, or renews what it says where the readings have changed; on one day what may still be suggested
 * stays, but for the place that what they have just brought up takes once. Stores nothing where nothing is new. Where another
 * was quicker, it is drawn again from what is known then.
 */
export async function renewPlan(services: Services): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) if (await drawPlan(services)) return;
}

/** False where it came too late. */
function drawPlan(services: Services): Promise<boolean> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return true;
    const { draws, answers, learner } = await readPlanHistory(services, profileId);
    const situation = await readPlanSituation(services, profileId);
    const figures = planFigures(situation);
    const { now, utcOffset } = situation;
    const seenAt = await readSeen(
      services,
      profileId,
      cardsOnce(draws).map(({ card }) => card),
    );
    const outcomes = cardOutcomes(draws, { answers, seenAt, now });
    const day = localDay(now, utcOffset);
    const newest = draws[0];
    const all = candidates(situation, figures);
    const open = all.filter(({ suggestion }) => !isResting(suggestion, answers, now));
    const isOpen = (id: string) => open.some(({ suggestion }) => suggestion.id === id);
    const isDone = (id: string) =>
      outcomes.some(({ card, day: of, outcome }) => card.suggestion === id && of === day && outcome?.done === true);
    const featuresOf = ({ suggestion, expected }: Candidate) =>
      planFeatures(suggestion, {
        weekend: isWeekend(wallClockAt(now, utcOffset)),
        shownInARow: daysInARow(outcomes, suggestion.id, day),
        ownEffect: expected?.from === 'own',
      });
    const liking = drawLiking(
      learnedFrom(triedOf(outcomes, learner.since)),
      seededRandom(learner.seed + Math.floor(wallClockAt(now, utcOffset) / dayMs)),
    );
    const cards = choosePlan({
      candidates: open,
      kept:
        newest?.day === day ? newest.cards.filter(({ suggestion }) => isOpen(suggestion) || isDone(suggestion)) : [],
      justMoved: justMoved(open, { draws, day, now }),
      isDone: ({ suggestion }) => isDone(suggestion),
      liking: (candidate) => liking(featuresOf(candidate)),
      featuresOf,
      now,
    });
    const known = Object.fromEntries([...figures].map(([id, { value }]) => [id, value])) as Partial<
      Record<FigureId, number>
    >;
    const notNow = suggestions
      .filter((suggestion) => notMade(suggestion, situation, figures) === 'notNow')
      .map(({ id }) => id);
    const isSame = newest?.day === day && sameIds(newest, cards);
    const row: PlanDrawRow = isSame
      ? { ...newest, cards, figures: known, notNow }
      : {
          id: services.newId(),
          profileId,
          day,
          drawnAt: now,
          cards,
          changes: planChanges({
            ...{ now, cards, figures, draws },
            notMade: (id) => {
              const suggestion = suggestionOf(id);
              return suggestion ? notMade(suggestion, situation, figures) : 'notNow';
            },
            answered: (card) => answeredBy(card.suggestion, outcomes, answers, now),
          }),
          figures: known,
          notNow,
          banditVersion,
          version: 1,
        };
    if (isSame && JSON.stringify(row) === JSON.stringify(newest)) return true;
    return await keep(services, row, newest);
  });
}

const dayMs = 86_400_000;

const isWeekend = (wall: number): boolean => [0, 6].includes(new Date(wall).getUTCDay());

const sameIds = (draw: PlanDrawRow, cards: PlanDrawRow['cards']): boolean =>
  draw.cards.length === cards.length && draw.cards.every(({ suggestion }, at) => suggestion === cards[at]?.suggestion);

/** Days up to yesterday on which it was shown and not taken up. */
function daysInARow(outcomes: readonly CardOutcome[], id: string, today: string): number {
  let count = 0;
  let before = today;
  for (;;) {
    before = new Date(Date.parse(before) - dayMs).toISOString().slice(0, 10);
    const shown = outcomes.find(({ card, day }) => card.suggestion === id && day === before);
    if (!shown || shown.outcome?.done) return count;
    count += 1;
  }
}

function answeredBy(
  id: string,
  outcomes: readonly CardOutcome[],
  answers: readonly { readonly suggestion: string; readonly reply: string; readonly at: number }[],
  now: number,
): 'done' | 'notForMe' | 'later' | null {
  const last = answers.findLast(
    ({ suggestion, reply, at }) =>
      suggestion === id && now - at < 2 * dayMs && ['done', 'notForMe', 'later'].includes(reply),
  );
  if (last) return last.reply as 'done' | 'notForMe' | 'later';
  return outcomes.find(({ card }) => card.suggestion === id)?.outcome?.done ? 'done' : null;
}

/** Another may have drawn meanwhile: then this one is late. Where the person is gone, there is nothing to keep. */
const keep = ({ database }: Services, row: PlanDrawRow, newest: PlanDrawRow | undefined): PromiseLike<boolean> =>
  database.transaction('rw', database.planDraws, database.profiles, async () => {
    if ((await database.profiles.get(row.profileId)) === undefined) return true;
    const last = await newestPlanDraw(database.planDraws, row.profileId);
    if (last?.id !== newest?.id) return false;
    await database.planDraws.put(row);
    return true;
  });
