import { utcOffsetAt } from '../domain/calendar.ts';
import { type DayAdvice, dayAdvice } from '../domain/clinical/heart/easy-day.ts';
import { type ExerciseWeek, exerciseDays, exerciseWeek } from '../domain/clinical/heart/exercise-week.ts';
import { type HeartRateZone, heartRateZones } from '../domain/clinical/heart/heart-rate-zones.ts';
import { type MaximumHeartRate, maximumHeartRate } from '../domain/clinical/heart/maximum-heart-rate.ts';
import { type NoSession, nextSession, type ProposedSession } from '../domain/clinical/heart/next-session.ts';
import { ownMaximum } from '../domain/clinical/heart/own-maximum.ts';
import type { SafetyFlag } from '../domain/clinical/safety/safety-flag.ts';
import { excludedBy } from '../domain/clinical/safety/safety-flags.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import { mainNumber } from '../domain/observation-fields.ts';
import { percentileOf } from '../domain/percentile.ts';
import { noDetails } from '../domain/profile.ts';
import { usualRange, usualWord } from '../domain/usual-range.ts';
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

export interface ExerciseOverview {
  readonly zones: OwnZones | NoZones;
  readonly week: ExerciseWeek;
  readonly advice: DayAdvice;
  readonly next: ProposedSession | NoSession;
  /** Those that rule exercise, or more of it, out. */
  readonly flags: readonly SafetyFlag[];
}

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const restingDays = 14;
const usualDays = 30;
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
      own('restingHeartRate', usualDays + 1),
      own('sleep', usualDays + 1),
      own('heartRateVariability', usualDays + 1),
      own('temperature', 2),
      readSafety(services),
    ]);
    const zones = ownZones({
      ...{ now, resting, workouts },
      age: ageNow(details.birthYear, services),
      betaBlocker: details.medications.some((medication) => medication.class === 'betaBlocker'),
    });
    const reserve =
      typeof zones === 'string' ? null : { resting: zones.resting, maximum: zones.maximum.beatsPerMinute };
    const week = exerciseWeek(
      workouts.filter(({ time }) => time > now - (exerciseDays + 2) * dayMs),
      { now, utcOffset: utcOffsetAt(services.timeZone, now), reserve, sex: details.sex, since: all?.first ?? null },
    );
    const advice = dayAdvice({
      celsius: highest(temperature.filter(({ time }) => time > now - dayMs)),
      restingRate: newestWord(resting, now),
      sleep: newestWord(sleep, now),
      hrv: newestWord(hrv, now),
      yesterday: yesterdayWord(week),
    });
    const excluded = excludedBy(flags);
    return {
      zones,
      week,
      advice,
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

const highest = (observations: readonly Observation<'temperature'>[]): number | undefined =>
  observations.length === 0 ? undefined : Math.max(...observations.map(({ value }) => value.celsius));

/** This morning's value against the month before; null where there is none of the last day and a half. */
function newestWord(observations: readonly Observation[], now: number) {
  const newest = observations.at(-1);
  if (!newest || newest.time < now - 36 * hourMs) return null;
  const before = observations.slice(0, -1).flatMap((each) => mainNumber(each) ?? []);
  return usualWord(mainNumber(newest) ?? undefined, usualRange(before));
}

/** Yesterday's load against the other days that had a workout. */
function yesterdayWord({ daily }: ExerciseWeek) {
  const yesterday = daily.at(-2);
  if (!yesterday) return null;
  return usualWord(yesterday, usualRange(daily.slice(0, -2).flatMap((load) => load || [])));
}
