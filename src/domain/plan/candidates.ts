import { excludedBy } from '../clinical/safety/safety-flags.ts';
import type { FigureId, PlanFigure, PlanFigures } from './plan-figure.ts';
import { planFigures } from './plan-figures.ts';
import type { PlanSituation } from './plan-situation.ts';
import type { ExpectedEffect, Suggestion, SuggestionNames } from './suggestion.ts';
import { suggestions } from './suggestions.ts';

/** A suggestion that applies now, with what it says. */
export interface Candidate {
  readonly suggestion: Suggestion;
  readonly why: readonly PlanFigure[];
  readonly expected: ExpectedEffect | null;
  readonly names: SuggestionNames;
}

/** Why a suggestion is not made. */
export type NotMade = 'urgent' | 'excluded' | 'condition' | 'notNow';

/** While a reading asks for something at once, nothing else is suggested. */
export const isUrgent = ({ flags }: Pick<PlanSituation, 'flags'>): boolean =>
  flags.some(({ severity }) => severity === 'now');

/** Null where it may be made. Safety comes before what applies. */
export function notMade(
  suggestion: Suggestion,
  situation: PlanSituation,
  figures: PlanFigures = planFigures(situation),
): NotMade | null {
  if (isUrgent(situation)) return 'urgent';
  const excluded = excludedBy(situation.flags);
  if (suggestion.ruledOutBy.some((exclusion) => excluded.has(exclusion))) return 'excluded';
  if (suggestion.notWith?.some((condition) => situation.conditions.includes(condition))) return 'condition';
  return suggestion.applies(figures, situation) ? null : 'notNow';
}

/** Everything that may be suggested now, in the order of the table. */
export function candidates(situation: PlanSituation, figures: PlanFigures = planFigures(situation)): Candidate[] {
  return suggestions
    .filter((suggestion) => notMade(suggestion, situation, figures) === null)
    .map((suggestion) => ({
      suggestion,
      why: suggestion.why.flatMap((id: FigureId) => figures.get(id) ?? []),
      expected: suggestion.expected?.(figures, situation) ?? null,
      names: suggestion.names?.(figures, situation) ?? {},
    }));
}
