import type { DashPattern } from '../clinical/food/dash-pattern.ts';
import type { MealResponse } from '../clinical/food/meal-responses.ts';
import type { GlucoseEpisode } from '../clinical/glucose/glucose-episodes.ts';
import type { RangeVerdict } from '../clinical/glucose/range-targets.ts';
import type { SensorCoverage } from '../clinical/glucose/sensor-coverage.ts';
import type { TimeInRanges } from '../clinical/glucose/time-in-ranges.ts';
import type { DayAdvice } from '../clinical/heart/easy-day.ts';
import type { ExerciseWeek } from '../clinical/heart/exercise-week.ts';
import type { NoSession, ProposedSession } from '../clinical/heart/next-session.ts';
import type { HomeWeekRecord } from '../clinical/pressure/home-week.ts';
import type { HomeWeekStage } from '../clinical/pressure/home-week-progress.ts';
import type { PressureCategory } from '../clinical/pressure/pressure-category.ts';
import type { PressureSitting } from '../clinical/pressure/pressure-sitting.ts';
import type { ReadingOrigin, SafetyFlag } from '../clinical/safety/safety-flag.ts';
import type { Observation } from '../observation.ts';
import type { Condition, Guideline, MedicationClass } from '../profile.ts';

/** Everything the plan looks at. A part that is absent is not known, and nothing is suggested from it. */
export interface PlanSituation {
  /** Epoch ms, and the person's clock then, minutes. */
  readonly now: number;
  readonly utcOffset: number;
  /** Years. */
  readonly age?: number | undefined;
  readonly conditions: readonly Condition[];
  readonly medicationClasses: readonly MedicationClass[];
  readonly flags: readonly SafetyFlag[];
  readonly pressure?: PressureSituation | undefined;
  readonly glucose?: GlucoseSituation | undefined;
  readonly exercise?: ExerciseSituation | undefined;
  readonly food?: FoodSituation | undefined;
  /** Of the last four weeks, oldest first. */
  readonly nights?: readonly Observation<'sleep'>[] | undefined;
  readonly record: RecordSituation;
}

export interface PressureSituation {
  /** Of half a year, oldest first. */
  readonly sittings: readonly PressureSitting[];
  readonly week: { readonly record: HomeWeekRecord; readonly stage: HomeWeekStage | null } | null;
  readonly guideline: Guideline | null;
  /** Of the home week; null where there is no verdict, or none is given to this person. */
  readonly category: PressureCategory | null;
}

export interface GlucoseSituation {
  /** Of the last fourteen days. */
  readonly coverage: SensorCoverage;
  readonly report: { readonly times: TimeInRanges; readonly verdicts: readonly RangeVerdict[] } | null;
  readonly episodes: readonly GlucoseEpisode[];
}

export interface ExerciseSituation {
  readonly week: ExerciseWeek;
  readonly next: ProposedSession | NoSession;
  readonly advice: DayAdvice;
  /** This morning's resting rate and last night, where they are known. */
  readonly restingRate?: ReadingOrigin | undefined;
  readonly lastNight?: ReadingOrigin | undefined;
  /** Resting rates of the last two weeks. */
  readonly restingReadings: number;
}

export interface FoodSituation {
  readonly hasGlucose: boolean;
  /** Meals of the last two weeks. */
  readonly logged: number;
  readonly responses: readonly MealResponse[] | null;
  /** Meals with a name whose rise is known. */
  readonly known: number;
  readonly pattern: DashPattern | null;
}

export interface RecordSituation {
  /** Everything logged one by one. */
  readonly observations: number;
  /** When the oldest of it was, epoch ms; null of nothing. */
  readonly since: number | null;
  /** Epoch ms; null for never. */
  readonly lastBackup: number | null;
  /** A simulated person: nothing of it would be missed. */
  readonly demo?: boolean | undefined;
  /** What the profile lacks that a page of this person's needs. */
  readonly missing: readonly ('birthYear' | 'guideline')[];
  /** Of the last week, oldest first, kg. */
  readonly weights: readonly ReadingOrigin[];
}
