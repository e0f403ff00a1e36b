import type { NotMade } from './candidates.ts';
import type { FigureId, PlanFigure } from './plan-figure.ts';
import type { ExpectedEffect, SuggestionId, SuggestionNames } from './suggestion.ts';

/** One suggestion as it was shown. */
export interface PlanCard {
  readonly suggestion: SuggestionId;
  readonly why: readonly PlanFigure[];
  readonly expected: ExpectedEffect | null;
  readonly names: SuggestionNames;
  /** In the plan because it is important, whatever was learned. */
  readonly first: boolean;
  /** In the plan because this had just changed, by rule and not by the draw; absent of the others. */
  readonly moved?: FigureChange;
  /** Epoch ms; on the same day it stays what it was. */
  readonly shownAt: number;
  /** What the choice knew of it and of the day, in the order of that version of the bandit. */
  readonly features: readonly number[];
}

/** A figure that is another than it was. */
export interface FigureChange {
  readonly figure: FigureId;
  readonly from: number;
  readonly to: number;
  /** Epoch ms: when it was `from`. */
  readonly since: number;
}

export type EnteredBecause = 'first' | 'figure' | 'chosen';
export type LeftBecause = 'done' | 'notForMe' | 'later' | NotMade | 'figure' | 'chosen';

/** A suggestion that came into the plan, or left it; with the names it was shown under. */
export type PlanChange =
  | {
      readonly suggestion: SuggestionId;
      readonly change: 'entered';
      readonly because: EnteredBecause;
      readonly figure?: FigureChange;
      readonly names: SuggestionNames;
    }
  | {
      readonly suggestion: SuggestionId;
      readonly change: 'left';
      readonly because: LeftBecause;
      readonly figure?: FigureChange;
      readonly names: SuggestionNames;
    };

/** A plan as it stood from `drawnAt` until the next one. */
export interface PlanDraw {
  /** The person's local day, `2026-11-23`. */
  readonly day: string;
  readonly drawnAt: number;
  readonly cards: readonly PlanCard[];
  readonly changes: readonly PlanChange[];
  /** What was known then, so that a later plan can say what changed. */
  readonly figures: Readonly<Partial<Record<FigureId, number>>>;
  /** Suggestions that these figures did not call for; absent of plans before this was kept. */
  readonly notNow?: readonly SuggestionId[];
}
