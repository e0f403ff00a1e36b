import type { NotMade } from './candidates.ts';
import type { FigureChange, PlanCard, PlanChange, PlanDraw } from './plan-draw.ts';
import { type FigureId, figureSteps, type PlanFigures } from './plan-figure.ts';
import type { SuggestionId } from './suggestion.ts';
import { suggestionOf } from './suggestions.ts';

const dayMs = 86_400_000;
/** A change is told against at most so long ago. */
const lookBackMs = 35 * dayMs;

export interface PlanComparison {
  readonly now: number;
  readonly cards: readonly PlanCard[];
  readonly figures: PlanFigures;
  /** Newest first. */
  readonly draws: readonly PlanDraw[];
  /** Why a suggestion that was there is not made any more; null where it still might be. */
  readonly notMade: (id: SuggestionId) => NotMade | null;
  /** What the person, or the record, said of one that was there. */
  readonly answered: (card: PlanCard) => 'done' | 'notForMe' | 'later' | null;
}

/** What came into the plan and what left it since the newest draw, with why. */
export function planChanges(comparison: PlanComparison): PlanChange[] {
  const { cards, draws } = comparison;
  const before = draws[0]?.cards ?? [];
  const has = (list: readonly PlanCard[], id: SuggestionId) => list.some(({ suggestion }) => suggestion === id);
  return [
    ...before.filter(({ suggestion }) => !has(cards, suggestion)).map((card) => left(card, comparison)),
    ...cards.filter(({ suggestion }) => !has(before, suggestion)).map((card) => entered(card, comparison)),
  ];
}

function entered({ suggestion, why, names, moved }: PlanCard, comparison: PlanComparison): PlanChange {
  if (comparison.draws.length === 0) return { suggestion, names, change: 'entered', because: 'first' };
  const figure =
    moved ??
    figureChange(
      why.map(({ id }) => id),
      comparison,
    );
  return figure
    ? { suggestion, names, change: 'entered', because: 'figure', figure }
    : { suggestion, names, change: 'entered', because: 'chosen' };
}

function left(card: PlanCard, comparison: PlanComparison): PlanChange {
  const { suggestion, names } = card;
  const answer = comparison.answered(card);
  if (answer) return { suggestion, names, change: 'left', because: answer };
  const reason = comparison.notMade(suggestion);
  if (reason === null) return { suggestion, names, change: 'left', because: 'chosen' };
  const figure = reason === 'notNow' ? figureChange(suggestionOf(suggestion)?.why ?? [], comparison) : null;
  return figure
    ? { suggestion, names, change: 'left', because: 'figure', figure }
    : { suggestion, names, change: 'left', because: reason };
}

/**
 * The first of the figures that has moved by a step or more, against the newest plan from which on it has; null where
 * none has.
 */
export function figureChange(
  ids: readonly FigureId[],
  { now, figures, draws }: Pick<PlanComparison, 'now' | 'figures' | 'draws'>,
): FigureChange | null {
  for (const id of ids) {
    const step = figureSteps[id];
    const to = figures.get(id)?.value;
    if (step === undefined || to === undefined) continue;
    const before = draws.find(
      ({ drawnAt, figures: { [id]: value } }) =>
        now - drawnAt <= lookBackMs && value !== undefined && Math.abs(to - value) >= step,
    );
    if (before) return { figure: id, from: before.figures[id] as number, to, since: before.drawnAt };
  }
  return null;
}
