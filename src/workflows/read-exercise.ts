import { localDayNumber, utcOffsetAt } from '../domain/calendar.ts';
import { type DayAdvice, dayAdvice } from '../domain/clinical/heart/easy-day.ts';
import { type EffortReason, effortInstead, isRateMeaningless } from '../domain/clinical/heart/effort-instead.ts';
import { type ExerciseWeek, exerciseDays, exerciseWeek } from '../domain/clinical/heart/exercise-week.ts';
import { type HeartRateZone, heartRateZones } from '../domain/clinical/heart/heart-rate-zones.ts';
import { type MaximumHeartRate, maximumHeartRate } from '../domain/clinical/heart/maximum-heart-rate.ts';
import { type NoSession, nextSession, type ProposedSession } from '../domain/clinical/heart/next-session.ts';
import { type BaseValue, baseDays, ownBase } from '../domain/clinical/heart/own-base.ts';
import { ownMaximum } from '../domain/clinical/heart/own-maximum.ts';
import { type PacedWorkout, type PaceResponse, paceResponse } from '../domain/clinical/heart/pace-response.ts';
import type { SafetyFlag } from '../domain/clinical/safety/safety-flag.ts';
import { excludedBy } from '../domain/clinical/safety/safety-flags.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import type { WorkoutType } from '../domain/observation-choices.ts';
import { mainNumber } from '../domain/observation-fields.ts';
import { percentileOf } from '../domain/percentile.ts';
import { noDetails } from '../domain/profile.ts';
import { type UsualRange, type UsualWord, usualRange, usualWord } from '../domain/usual-range.ts';
import { guardStorage } from '../storage/guard.ts';
import { observationsExtent } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import { ageNow } from './age-now.ts';
import { ownObservations } from './own-observations.ts';
import { readSafety } from './read-safety.ts';
import type { Services } from './services.ts';

/** Rest and maximum, what they were taken from, and the zones between them. */
export interface OwnZones {
  readonly resting: number;
  /** Readings of the last two weeks that `resting` is the median of. */
  readonly restingReadings: number;
  readonly maximum: MaximumHeartRate;
  readonly betaBlocker: boolean;
  readonly zones: readonly HeartRateZone[];
}

/** What zones are missing. */
export type NoZones = 'birthYear' | 'restingHeartRate' | 'underage' | 'noRoom';

/** This morning's value beside what is usual for the person. */
export interface AgainstBase extends UsualRange {
  readonly value: number;
  readonly word: UsualWord;
}

/** The heart's answer to speed in the kind of workout of which most is known. */
export interface OwnPace {
  readonly type: WorkoutType;
  readonly response: PaceResponse;
}

export interface ExerciseOverview {
  readonly zones: OwnZones | NoZones;
  /** Why effort is told by how it feels, and no zone is shown; null where the zones are. */
  readonly effort: EffortReason | null;
  /** Null where the person's own workouts foretell nothing, or no zone is shown. */
  readonly pace: OwnPace | null;
  readonly week: ExerciseWeek;
  readonly advice: DayAdvice;
  /** The resting rate that the advice rests on. */
  readonly restingRate: AgainstBase | null;
  readonly next: ProposedSession | NoSession;
  /** Those that rule exercise, or more of it, out. */
  readonly flags: readonly SafetyFlag[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const restingDays = 14;
/** Of these the highest heart rates tell what the person reaches. */
const workoutDays = 365;

/** Everything the page of exercise shows; null without a profile. */
export function readExercise(services: Services): Promise<ExerciseOverview | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const now = services.now();
    const details = (await services.database.profiles.get(profileId))?.details ?? noDetails;
    const own = <K extends ObservationKind>(kind: K, days: number) =>
      ownObservations(services, { profileId, kind, days });
    const [workouts, all, resting, sleep, hrv, temperature, flags] = await Promise.all([
      own('workout', workoutDays),
      observationsExtent(services.database.observations, { profileId, kind: 'workout' }),
      own('restingHeartRate', baseDays.from + 2),
      own('sleep', baseDays.from + 2),
      own('heartRateVariability', baseDays.from + 2),
      own('temperature', 2),
      readSafety(services),
    ]);
    const betaBlocker = details.medications.some((medication) => medication.class === 'betaBlocker');
    const zones = ownZones({
      ...{ now, resting, workouts, betaBlocker },
      age: ageNow(details.birthYear, services),
    });
    const excluded = excludedBy(flags);
    const effort = effortInstead({ conditions: details.conditions, betaBlocker, excluded });
    const reserve =
      typeof zones === 'string' || isRateMeaningless(effort)
        ? null
        : { resting: zones.resting, maximum: zones.maximum.beatsPerMinute };
    const week = exerciseWeek(
      workouts.filter(({ time }) => time > now - (exerciseDays + 2) * dayMs),
      { now, utcOffset: utcOffsetAt(services.timeZone, now), reserve, sex: details.sex, since: all?.first ?? null },
    );
    const restingRate = morning(resting, now);
    const advice = dayAdvice({
      celsius: highest(temperature.filter(({ time }) => time > now - dayMs)),
      restingRate: restingRate?.word ?? null,
      sleep: morning(sleep, now)?.word ?? null,
      hrv: morning(hrv, now)?.word ?? null,
      yesterday: yesterdayWord(week),
    });
    return {
      ...{ zones, effort },
      pace: effort === null && typeof zones !== 'string' ? ownPace(workouts, now) : null,
      week,
      ...{ advice, restingRate },
      next: nextSession({ past: week.past, week: week.minutes, advice, excluded }),
      flags: flags.filter(({ excludes }) => excludes.includes('exercise') || excludes.includes('harderExercise')),
    };
  });
}

interface ZonesOf {
  readonly now: number;
  readonly age: number | undefined;
  readonly betaBlocker: boolean;
  readonly resting: readonly Observation<'restingHeartRate'>[];
  /** Of the last year. */
  readonly workouts: readonly Observation<'workout'>[];
}

function ownZones({ now, age, betaBlocker, resting: readings, workouts }: ZonesOf): OwnZones | NoZones {
  if (age === undefined) return 'birthYear';
  const ofAge = maximumHeartRate(age, { betaBlocker });
  if (ofAge === null) return 'underage';
  const reached = workouts.flatMap(({ value }) => value.maximumHeartRate ?? []);
  // What was reached before the medicine was begun is out of reach with it.
  const maximum = betaBlocker ? ofAge : ownMaximum(ofAge, reached);
  const recent = readings
    .filter(({ time }) => time > now - restingDays * dayMs)
    .map(({ value }) => value.beatsPerMinute);
  if (recent.length === 0) return 'restingHeartRate';
  const resting = percentileOf(
    recent.toSorted((a, b) => a - b),
    50,
  );
  const zones = heartRateZones(resting, maximum);
  return zones.length === 0 ? 'noRoom' : { resting, restingReadings: recent.length, maximum, betaBlocker, zones };
}

/** Kinds of workout in which a speed says how hard it is. */
const pacedTypes = ['running', 'cycling', 'walking'] as const;
const pacedDays = 180;
/** A heart rate of a shorter one is mostly that of its beginning. */
const shortestPaced = 10;

/** Of the last half year; the kind with the most workouts that say both speed and heart rate. */
function ownPace(workouts: readonly Observation<'workout'>[], now: number): OwnPace | null {
  const recent = workouts.filter(({ time, value }) => time > now - pacedDays * dayMs && value.minutes >= shortestPaced);
  const all = pacedTypes.map((type) => ({
    type,
    paced: recent.flatMap(({ value: { type: of, metres, minutes, averageHeartRate } }): PacedWorkout[] =>
      of !== type || !metres || averageHeartRate === undefined
        ? []
        : [{ speed: metres / 1000 / (minutes / 60), heartRate: averageHeartRate }],
    ),
  }));
  const most = all.reduce((best, each) => (each.paced.length > best.paced.length ? each : best));
  const response = paceResponse(most.paced);
  return response && { type: most.type, response };
}

const highest = (observations: readonly Observation<'temperature'>[]): number | undefined =>
  observations.length === 0 ? undefined : Math.max(...observations.map(({ value }) => value.celsius));

/** Narrower is no usual range of a person: beats a minute, minutes, milliseconds. */
const least: Partial<Readonly<Record<ObservationKind, number>>> = {
  restingHeartRate: 3,
  sleep: 30,
  heartRateVariability: 3,
};

/** This morning's value against the own base; null where there is none of the last day and a half. */
function morning(observations: readonly Observation[], now: number): AgainstBase | null {
  const newest = observations.at(-1);
  const value = newest && mainNumber(newest);
  if (!newest || value === undefined || value === null || newest.time < now - 36 * hourMs) return null;
  const today = localDayNumber(newest.time, newest.utcOffset);
  const before = observations.slice(0, -1).flatMap((each): BaseValue[] => {
    const own = mainNumber(each);
    return own === null ? [] : [{ daysAgo: today - localDayNumber(each.time, each.utcOffset), value: own }];
  });
  const base = ownBase(before, least[newest.kind] ?? 0);
  const word = usualWord(value, base);
  return base && word && { value, ...base, word };
}

/** Yesterday's load against the other days that had a workout. */
function yesterdayWord({ daily }: ExerciseWeek) {
  const yesterday = daily.at(-2);
  if (!yesterday) return null;
  return usualWord(yesterday, usualRange(daily.slice(0, -2).flatMap((load) => load || [])));
}
