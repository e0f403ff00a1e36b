import type { Candidate } from './candidates.ts';
import type { FigureChange, PlanCard } from './plan-draw.ts';

/** Never more at a time. */
export const mostSuggestions = 3;
/** So that a plan is not all of one kind; what stands first is not counted. */
const mostOfGroup = 2;

interface PlanChoice {
  /** All that may be made, without those that rest after an answer. */
  readonly candidates: readonly Candidate[];
  /** Today's plan so far: it stays as it is, but for what may no longer be made. */
  readonly kept: readonly PlanCard[];
  /** What a reading has just brought up: it has one place, and today's last makes room for it. */
  readonly justMoved?: { readonly candidate: Candidate; readonly moved: FigureChange } | null;
  /** What was taken up today makes room for nothing but what is important. */
  readonly isDone: (card: PlanCard) => boolean;
  /** The liking of each that may fill a free place, higher first. */
  readonly liking: (candidate: Candidate) => number;
  readonly featuresOf: (candidate: Candidate) => readonly number[];
  readonly now: number;
}

const cardOf = (candidate: Candidate, { featuresOf, now }: PlanChoice, moved?: FigureChange): PlanCard => ({
  suggestion: candidate.suggestion.id,
  why: candidate.why,
  expected: candidate.expected,
  names: candidate.names,
  first: candidate.suggestion.first === true,
  ...(moved ? { moved } : {}),
  shownAt: now,
  features: featuresOf(candidate),
});

/** What was kept, with what is known of it now. */
function renewed(card: PlanCard, candidates: readonly Candidate[]): PlanCard {
  const now = candidates.find(({ suggestion }) => suggestion.id === card.suggestion);
  return now ? { ...card, why: now.why, expected: now.expected, names: now.names } : card;
}

/** At most three: what is important, what was there today, what a reading has just brought up, then what is liked best. */
export function choosePlan(choice: PlanChoice): PlanCard[] {
  const { candidates, kept, liking, justMoved } = choice;
  const isKept = ({ suggestion }: Candidate) => kept.some((card) => card.suggestion === suggestion.id);
  const important = candidates.filter((each) => each.suggestion.first && !isKept(each));
  const moved = justMoved && !isKept(justMoved.candidate) ? justMoved : null;
  const others = candidates
    .filter((each) => !each.suggestion.first && !isKept(each) && each !== moved?.candidate)
    .map((candidate) => ({ candidate, liked: liking(candidate) }))
    .sort((a, b) => b.liked - a.liked);
  const chosen = [
    ...kept.filter(({ first }) => first).map((card) => renewed(card, candidates)),
    ...important.map((candidate) => cardOf(candidate, choice)),
    ...kept.filter(({ first }) => !first).map((card) => renewed(card, candidates)),
  ].slice(0, mostSuggestions);
  const groupOf = new Map(candidates.map(({ suggestion }) => [suggestion.id, suggestion.group]));
  const isFull = (group: string) =>
    chosen.filter(({ suggestion, first }) => !first && groupOf.get(suggestion) === group).length >= mostOfGroup;
  if (moved) {
    const { group } = moved.candidate.suggestion;
    if (chosen.length >= mostSuggestions || isFull(group)) makeRoom(chosen, choice, isFull(group) ? group : null);
    if (chosen.length < mostSuggestions && !isFull(group)) chosen.push(cardOf(moved.candidate, choice, moved.moved));
  }
  for (const { candidate } of others) {
    if (chosen.length >= mostSuggestions) break;
    if (!isFull(candidate.suggestion.group)) chosen.push(cardOf(candidate, choice));
  }
  return chosen;
}

/** The last that was drawn and not taken up leaves; of one group where that one is full. */
function makeRoom(chosen: PlanCard[], { candidates, isDone }: PlanChoice, group: string | null): void {
  const groupOf = (card: PlanCard) =>
    candidates.find(({ suggestion }) => suggestion.id === card.suggestion)?.suggestion.group;
  const last = chosen.findLastIndex(
    (card) => !card.first && card.moved === undefined && !isDone(card) && (group === null || groupOf(card) === group),
  );
  if (last >= 0) chosen.splice(last, 1);
}
