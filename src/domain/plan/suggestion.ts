import type { Exclusion } from '../clinical/safety/safety-flag.ts';
import type { WorkoutType } from '../observation-choices.ts';
import type { Condition } from '../profile.ts';
import type { DoneRule } from './done-rule.ts';
import type { FigureId, PlanFigures } from './plan-figure.ts';
import type { PlanSituation } from './plan-situation.ts';
import type { PlanSource } from './plan-source.ts';

export const suggestionGroups = ['pressure', 'glucose', 'exercise', 'food', 'sleep', 'record'] as const;
export type SuggestionGroup = (typeof suggestionGroups)[number];

/** What a person does with it: what some take up often and others seldom. */
export const suggestionActs = ['measure', 'move', 'eat', 'log', 'talk', 'rest'] as const;
export type SuggestionAct = (typeof suggestionActs)[number];

export const suggestionIds = [
  'talkAboutLows',
  'talkAboutPressure',
  'finishHomeWeek',
  'easyDay',
  'checkBeforeBed',
  'weighDaily',
  'beginHomeWeek',
  'talkAboutTimeInRange',
  'measureMorning',
  'measureEvening',
  'twoReadings',
  'walkAfterMeal',
  'nextSession',
  'sodium',
  'lowerMeal',
  'strengthTwice',
  'vegetablesAndFruit',
  'vegetablesFirst',
  'sensorCoverage',
  'regularWaking',
  'logMealsWithCarbs',
  'foodDiary',
  'restingRate',
  'completeProfile',
  'takeBackup',
] as const;
export type SuggestionId = (typeof suggestionIds)[number];

/** What it may change, and by how much. */
export interface ExpectedEffect {
  /** `own`: from this person's readings. `typical`: measured on others, and by whom. */
  readonly from: 'own' | 'typical';
  readonly of: 'systolic' | 'glucoseRise' | 'glucoseAfterMeal' | 'riseAtOneHour';
  /** mmHg, mg/dL or percent; what it is lower by. */
  readonly unit: 'mmHg' | 'glucose' | 'percent';
  readonly mean: number;
  /** Absent where the source gives none. */
  readonly low?: number;
  readonly high?: number;
  readonly source?: PlanSource;
  /** Meals, or people, it was measured on. */
  readonly count?: number;
}

/** What the words of a suggestion name. */
export interface SuggestionNames {
  readonly meal?: string;
  readonly other?: string;
  readonly workout?: WorkoutType;
  readonly minutes?: number;
}

/** One row of the table. */
export interface Suggestion {
  readonly id: SuggestionId;
  readonly group: SuggestionGroup;
  readonly act: SuggestionAct;
  /** Stands in the plan whenever it applies: what is important is not learned away. */
  readonly first?: true;
  /** Exclusions under which it is never made. */
  readonly ruledOutBy: readonly Exclusion[];
  /** Conditions under which it is not made: a care team has its own advice. */
  readonly notWith?: readonly Condition[];
  readonly source: PlanSource;
  readonly applies: (figures: PlanFigures, situation: PlanSituation) => boolean;
  /** The figures behind it; those that are not known are left out. */
  readonly why: readonly FigureId[];
  readonly expected?: (figures: PlanFigures, situation: PlanSituation) => ExpectedEffect | null;
  readonly names?: (figures: PlanFigures, situation: PlanSituation) => SuggestionNames;
  readonly done: DoneRule;
  /** Figure that it may move, and which way is better: what a measured change is read from. */
  readonly moves?: { readonly figure: FigureId; readonly better: 'lower' | 'higher' };
}

/** The value of a figure, or NaN, with which every comparison is false. */
export const figureValue = (figures: PlanFigures, id: FigureId): number => figures.get(id)?.value ?? Number.NaN;
