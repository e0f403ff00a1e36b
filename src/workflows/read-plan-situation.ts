import { utcOffsetAt } from '../domain/calendar.ts';
import type { ReadingOrigin } from '../domain/clinical/safety/safety-flag.ts';
import type { Observation } from '../domain/observation.ts';
import { mainNumber } from '../domain/observation-fields.ts';
import type { PlanSituation } from '../domain/plan/plan-situation.ts';
import { noDetails, type ProfileDetails } from '../domain/profile.ts';
import { observationsExtent } from '../storage/observations.ts';
import { ageNow } from './age-now.ts';
import { glucoseOverview } from './glucose-overview.ts';
import { lastBackup } from './last-backup.ts';
import { ownObservations } from './own-observations.ts';
import { type ExerciseOverview, readExercise } from './read-exercise.ts';
import { readFood } from './read-food.ts';
import { type PressureOverview, readPressure } from './read-pressure.ts';
import { readSafety } from './read-safety.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;
const nightDays = 28;
const restingDays = 14;
/** What is told of this morning. */
const morningMs = 36 * 3_600_000;

/** Everything the plan looks at, of the active profile. */
export async function readPlanSituation(services: Services, profileId: string): Promise<PlanSituation> {
  const now = services.now();
  const profile = await services.database.profiles.get(profileId);
  const details = profile?.details ?? noDetails;
  const own = <K extends 'sleep' | 'weight' | 'restingHeartRate'>(kind: K, days: number) =>
    ownObservations(services, { profileId, kind, days });
  const flags = await readSafety(services);
  const pressure = await readPressure(services);
  const glucose = await glucoseOverview(services, 14);
  const exercise = await readExercise(services);
  const food = await readFood(services);
  const [nights, weights, resting, extent, backup] = await Promise.all([
    own('sleep', nightDays),
    own('weight', 7),
    own('restingHeartRate', restingDays),
    observationsExtent(services.database.observations, { profileId }),
    lastBackup(services),
  ]);
  const isRecent = glucose !== null && now - glucose.to < 2 * dayMs;
  return {
    now,
    utcOffset: utcOffsetAt(services.timeZone, now),
    age: ageNow(details.birthYear, services),
    conditions: details.conditions,
    medicationClasses: details.medications.map((medication) => medication.class),
    flags,
    pressure: pressure ? pressureOf(pressure, details) : undefined,
    glucose: glucose && isRecent ? glucose : undefined,
    exercise: exercise ? exerciseOf(exercise, { resting, nights, now }) : undefined,
    food: food
      ? {
          ...{ hasGlucose: food.hasGlucose, logged: food.logged, pattern: food.pattern },
          ...{ responses: food.own.responses, known: food.own.known },
        }
      : undefined,
    nights,
    record: {
      observations: extent?.count ?? 0,
      since: extent?.first ?? null,
      demo: profile?.demo,
      lastBackup: backup?.madeAt ?? null,
      missing: missingOf(details, { pressure, exercise }),
      weights: weights.flatMap((each) => originOf(each) ?? []),
    },
  };
}

function pressureOf({ sittings, week, category }: PressureOverview, { guideline }: ProfileDetails) {
  return {
    ...{ sittings, guideline },
    week: week && { record: week.record, stage: week.progress?.stage ?? null },
    category: 'category' in category ? category.category : null,
  };
}

function exerciseOf(
  { week, next, advice }: ExerciseOverview,
  {
    resting,
    nights,
    now,
  }: {
    readonly resting: readonly Observation<'restingHeartRate'>[];
    readonly nights: readonly Observation<'sleep'>[];
    readonly now: number;
  },
) {
  const ofThisMorning = (all: readonly Observation[]) => {
    const newest = all.at(-1);
    return newest && newest.time >= now - morningMs ? (originOf(newest) ?? undefined) : undefined;
  };
  return {
    ...{ week, next, advice, restingReadings: resting.length },
    restingRate: ofThisMorning(resting),
    lastNight: ofThisMorning(nights),
  };
}

/** What a page of this person's cannot be made without. */
function missingOf(
  { birthYear, guideline }: ProfileDetails,
  { pressure, exercise }: { readonly pressure: PressureOverview | null; readonly exercise: ExerciseOverview | null },
): ('birthYear' | 'guideline')[] {
  const trains = (exercise?.week.workouts.length ?? 0) > 0;
  return [
    ...(birthYear === undefined && trains ? (['birthYear'] as const) : []),
    ...(guideline === null && (pressure?.sittings.length ?? 0) > 0 ? (['guideline'] as const) : []),
  ];
}

function originOf(observation: Observation): ReadingOrigin | null {
  const value = mainNumber(observation);
  return value === null || value === undefined ? null : { kind: observation.kind, time: observation.time, value };
}
