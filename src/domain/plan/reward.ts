import type { PlanAnswer } from './plan-answer.ts';
import type { PlanCard, PlanDraw } from './plan-draw.ts';
import { type FigureId, figureSteps } from './plan-figure.ts';
import type { Suggestion } from './suggestion.ts';

/** What each part of a reward counts for; together at most 1. */
export const rewardParts = { done: 0.6, helpful: 0.2, change: 0.2 } as const;

export interface Outcome {
  readonly done: boolean;
  /** What the person said of it; null for nothing. */
  readonly helpful: boolean | null;
  /** In steps of its figure, better counted as positive; null where it was not measured. */
  readonly change: number | null;
}

const clip = (value: number): number => Math.max(-1, Math.min(1, value));

/** Between -0.2 and 1. What was not done is worth nothing, whatever changed meanwhile. */
export function rewardOf({ done, helpful, change }: Outcome): number {
  const said = helpful === null ? 0 : helpful ? rewardParts.helpful : -rewardParts.helpful;
  return done ? rewardParts.done + said + rewardParts.change * clip(change ?? 0) : Math.min(0, said);
}

const dayMs = 86_400_000;
/** When a change that a suggestion may have made is looked at. */
const changeAfter = { from: 7 * dayMs, to: 21 * dayMs } as const;

/** The change of the figure that a suggestion may move: a week to three after it was shown, against what it was then. */
export function measuredChange(
  { moves }: Suggestion,
  { shownAt }: Pick<PlanCard, 'shownAt'>,
  draws: readonly PlanDraw[],
): number | null {
  if (!moves) return null;
  const at = (time: (drawnAt: number) => boolean, id: FigureId) =>
    draws.find(({ drawnAt, figures }) => time(drawnAt) && figures[id] !== undefined)?.figures[id];
  const before = at((time) => time >= shownAt && time < shownAt + dayMs, moves.figure);
  const after = at((time) => time >= shownAt + changeAfter.from && time <= shownAt + changeAfter.to, moves.figure);
  const step = figureSteps[moves.figure];
  if (before === undefined || after === undefined || step === undefined) return null;
  return ((after - before) / step) * (moves.better === 'lower' ? -1 : 1);
}

/** What came of a card; null while it is open, or where the person put it off: that says nothing of it. */
export function outcomeOf(
  { suggestion, shownAt }: PlanCard,
  {
    within,
    answers,
    seenAt,
    change,
    now,
  }: {
    readonly within: number;
    readonly answers: readonly PlanAnswer[];
    /** When the record shows it, or null. */
    readonly seenAt: number | null;
    readonly change: number | null;
    readonly now: number;
  },
): Outcome | null {
  const end = shownAt + within * dayMs;
  const own = answers.filter((answer) => answer.suggestion === suggestion && answer.at >= shownAt && answer.at < end);
  const said = (reply: PlanAnswer['reply']) => own.some((answer) => answer.reply === reply);
  const done = seenAt !== null || said('done');
  const helpful = said('helpful') ? true : said('notHelpful') ? false : null;
  if (done) return { done, helpful, change };
  if (said('notForMe')) return { done, helpful: false, change: null };
  if (said('later')) return null;
  return now < end ? null : { done, helpful, change: null };
}
