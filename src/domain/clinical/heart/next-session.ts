import type { WorkoutType } from '../../observation-choices.ts';
import { percentileOf } from '../../percentile.ts';
import type { Exclusion } from '../safety/safety-flag.ts';
import { type ActiveMinutes, whoWeek } from './active-minutes.ts';
import type { DayAdvice } from './easy-day.ts';
import type { Intensity } from './heart-rate-zones.ts';

/** A workout of the last five weeks. */
export interface PastSession {
  readonly type: WorkoutType;
  readonly minutes: number;
  readonly intensity: Intensity | null;
  /** Local days ago: 0 is today. */
  readonly daysAgo: number;
}

/** Why this one. */
export type SessionReason = 'fewStrengthDays' | 'minutesMissing' | 'weekReached' | 'easyDay' | 'first';

export interface ProposedSession {
  readonly type: WorkoutType;
  readonly minutes: number;
  readonly intensity: 'light' | 'moderate' | 'vigorous';
  readonly reason: SessionReason;
}

/** Why none is proposed. */
export type NoSession = 'excluded' | 'restDay' | 'doneToday';

interface SessionSituation {
  readonly past: readonly PastSession[];
  /** The last seven days. */
  readonly week: ActiveMinutes;
  readonly advice: DayAdvice;
  readonly excluded: ReadonlySet<Exclusion>;
}

/** One step, not a leap: a tenth longer than usual at most. */
const stepUp = 1.1;
/** Where the person has no habit yet: a walk. */
const firstWalk = { type: 'walking', minutes: 20 } as const;
/** A muscle is left a day between. */
const strengthRestDays = 2;
const strengthMinutes = 20;
/** Whoever goes hard twice in two weeks may be proposed it, with two days between. */
const vigorousHabit = { sessions: 2, days: 14, restDays: 2 } as const;

const isHard = ({ intensity }: PastSession): boolean => intensity === 'vigorous' || intensity === 'nearMaximal';

const median = (values: readonly number[]): number =>
  percentileOf(
    values.toSorted((a, b) => a - b),
    50,
  );

const toFive = (minutes: number): number => Math.max(5, Math.round(minutes / 5) * 5);

/** The kind of workout the person does most, strength apart. */
function habit(past: readonly PastSession[]): { readonly type: WorkoutType; readonly minutes: number } {
  const counts = new Map<WorkoutType, number[]>();
  for (const { type, minutes } of past)
    if (type !== 'strength' && type !== 'other') counts.set(type, [...(counts.get(type) ?? []), minutes]);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most ? { type: most[0], minutes: median(most[1]) } : firstWalk;
}

/**
 * The next session: what the person usually does, as long as the week still lacks, at most a tenth more than usual;
 * strength where its days are few (WHO 2020); lighter on a day that asks for it.
 */
export function nextSession({ past, week, advice, excluded }: SessionSituation): ProposedSession | NoSession {
  if (excluded.has('exercise')) return 'excluded';
  if (advice.effort === 'rest') return 'restDay';
  if (past.some(({ daysAgo, minutes }) => daysAgo === 0 && minutes >= 10)) return 'doneToday';
  const { type, minutes: usual } = habit(past);
  if (past.length === 0) return { ...firstWalk, intensity: 'moderate', reason: 'first' };
  if (advice.effort === 'easy')
    return {
      type: type === 'running' || type === 'interval' ? 'walking' : type,
      minutes: toFive(Math.min(usual, 30)),
      intensity: 'light',
      reason: 'easyDay',
    };
  const strengthDaysAgo = Math.min(...past.filter((each) => each.type === 'strength').map(({ daysAgo }) => daysAgo));
  if (week.strengthDays < whoWeek.strengthDays && strengthDaysAgo >= strengthRestDays && week.equivalent >= 60) {
    const own = past.filter((each) => each.type === 'strength').map(({ minutes }) => minutes);
    const minutes = own.length > 0 ? median(own) : strengthMinutes;
    return { type: 'strength', minutes: toFive(minutes), intensity: 'moderate', reason: 'fewStrengthDays' };
  }
  const hard = past.filter((each) => isHard(each) && each.daysAgo <= vigorousHabit.days);
  const isRested = hard.every(({ daysAgo }) => daysAgo >= vigorousHabit.restDays);
  const mayBeHard = hard.length >= vigorousHabit.sessions && isRested && !excluded.has('harderExercise');
  const missing = Math.max(0, whoWeek.moderate[0] - week.equivalent);
  const wanted =
    missing > 0 ? Math.min(usual * (excluded.has('harderExercise') ? 1 : stepUp), Math.max(10, missing)) : usual;
  return {
    type,
    minutes: toFive(wanted),
    intensity: mayBeHard ? 'vigorous' : 'moderate',
    reason: missing > 0 ? 'minutesMissing' : 'weekReached',
  };
}
