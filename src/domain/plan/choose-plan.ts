import type { Candidate } from './candidates.ts';
import type { PlanCard } from './plan-draw.ts';

/** Never more at a time. */
export const mostSuggestions = 3;
/** So that a plan is not all of one kind; what stands first is not counted. */
const mostOfGroup = 2;

interface PlanChoice {
  /** All that may be made, without those that rest after an answer. */
  readonly candidates: readonly Candidate[];
  /** Today's plan so far: it stays as it is, but for what may no longer be made. */
  readonly kept: readonly PlanCard[];
  /** The liking of each that may fill a free place, higher first. */
  readonly liking: (candidate: Candidate) => number;
  readonly featuresOf: (candidate: Candidate) => readonly number[];
  readonly now: number;
}

const cardOf = (candidate: Candidate, { featuresOf, now }: PlanChoice): PlanCard => ({
  suggestion: candidate.suggestion.id,
  why: candidate.why,
  expected: candidate.expected,
  names: candidate.names,
  first: candidate.suggestion.first === true,
  shownAt: now,
  features: featuresOf(candidate),
});

/** What was kept, with what is known of it now. */
function renewed(card: PlanCard, candidates: readonly Candidate[]): PlanCard {
  const now = candidates.find(({ suggestion }) => suggestion.id === card.suggestion);
  return now ? { ...card, why: now.why, expected: now.expected, names: now.names } : card;
}

/** At most three: what is important, what was there today, then what is liked best. */
export function choosePlan(choice: PlanChoice): PlanCard[] {
  const { candidates, kept, liking } = choice;
  const isKept = ({ suggestion }: Candidate) => kept.some((card) => card.suggestion === suggestion.id);
  const important = candidates.filter((each) => each.suggestion.first && !isKept(each));
  const others = candidates
    .filter((each) => !each.suggestion.first && !isKept(each))
    .map((candidate) => ({ candidate, liked: liking(candidate) }))
    .sort((a, b) => b.liked - a.liked);
  const chosen = [
    ...kept.filter(({ first }) => first).map((card) => renewed(card, candidates)),
    ...important.map((candidate) => cardOf(candidate, choice)),
    ...kept.filter(({ first }) => !first).map((card) => renewed(card, candidates)),
  ].slice(0, mostSuggestions);
  const groupOf = new Map(candidates.map(({ suggestion }) => [suggestion.id, suggestion.group]));
  for (const { candidate } of others) {
    if (chosen.length >= mostSuggestions) break;
    const { group } = candidate.suggestion;
    const alike = chosen.filter(({ suggestion, first }) => !first && groupOf.get(suggestion) === group);
    if (alike.length < mostOfGroup) chosen.push(cardOf(candidate, choice));
  }
  return chosen;
}
