import { utcOffsetAt } from '../domain/calendar.ts';
import type { Expected } from '../domain/examples/expectation.ts';
import {
  type Workout,
  type WorkoutRecord,
  workoutExample,
  workoutExamples,
} from '../domain/examples/workout-heart-rate.ts';
import type { Observation } from '../domain/observation.ts';
import type { ProfileDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { requireProfileId } from './active-profile.ts';
import { askExpectation } from './ask-expectation.ts';
import type { Issue } from './expectation-ledger.ts';
import { learnedObservations } from './left-out.ts';
import type { Services } from './services.ts';

/** Two years of workouts. */
const days = 731;
/** A planned workout is the first of its kind that begins so near to the time. */
const plannedNearMs = 3 * 3_600_000;
/** What holds the pulse down, or makes it no measure of effort, was not recorded among the pack's people. */
const conditionsUnlike = ['atrialFibrillation', 'pacemaker', 'pregnancy', 'heartFailure'] as const;

/** What is planned; the time is now unless said. */
export type PlannedWorkout = Pick<Workout, 'type' | 'minutes' | 'metres' | 'metresClimbed'> & {
  readonly time?: number;
};

/**
 * The mean heart rate to be expected of a logged workout, beside what it was where that is known. Written to the ledger
 * while it is not.
 */
export async function expectedForWorkout(services: Services, observationId: string): Promise<Expected> {
  const { observations } = services.database;
  const observation = await guardStorage(() => observations.get(observationId));
  if (observation?.kind !== 'workout') return { ok: false, why: { reason: 'nothingKept' } };
  const { profileId, time } = observation;
  const stillOpen = async () => {
    const stored = await observations.get(observationId);
    return stored?.kind === 'workout' && stored.value.averageHeartRate === undefined;
  };
  return askWorkout(services, profileId, workoutOf(observation), { from: time, to: time, stillOpen });
}

/**
 * The mean heart rate to be expected of a workout that is planned. `keep` it once the person means to do it: then it stands
 * in the ledger, and the first workout of its kind within three hours of its time is held against it.
 */
export async function expectedForPlannedWorkout(
  services: Services,
  planned: PlannedWorkout,
  { keep = false }: { readonly keep?: boolean } = {},
): Promise<Expected> {
  const profileId = await guardStorage(() => requireProfileId(services));
  const now = services.now();
  const time = planned.time ?? now;
  const workout = { ...planned, time, utcOffset: utcOffsetAt(services.timeZone, time) };
  const issue: Issue = {
    from: Math.max(now, time - plannedNearMs),
    to: time + plannedNearMs,
    stillOpen: async () => true,
  };
  return askWorkout(services, profileId, workout, keep ? issue : undefined);
}

async function askWorkout(
  services: Services,
  profileId: string,
  workout: Workout,
  issue: Issue | undefined,
): Promise<Expected> {
  const record = await guardStorage(() => readWorkoutRecord(services, profileId));
  const question = workoutExample(workout, record);
  if (typeof question === 'string') return { ok: false, why: { reason: question } };
  const own = workoutExamples(record).examples;
  const answer = await askExpectation(services, {
    ...{ profileId, layout: 'workout-heart-rate', own, question, issue },
    // Who is unlike the pack's people is told of their own workouts, and nothing until there are enough of them.
    typicalWillDo: !(await guardStorage(() => isUnlikeThePeople(services, profileId))),
  });
  return !answer.ok && answer.why.reason === 'tooFewOwn' ? { ok: false, why: { reason: 'peopleUnlikeYou' } } : answer;
}

async function isUnlikeThePeople({ database }: Services, profileId: string): Promise<boolean> {
  const details: ProfileDetails | undefined = (await database.profiles.get(profileId))?.details;
  return (
    details !== undefined &&
    (conditionsUnlike.some((condition) => details.conditions.includes(condition)) ||
      details.medications.some((medication) => medication.class === 'betaBlocker'))
  );
}

const workoutOf = ({ time, utcOffset, value }: Observation<'workout'>): Workout => ({
  time,
  utcOffset,
  type: value.type,
  minutes: value.minutes,
  metres: value.metres,
  metresClimbed: value.metresClimbed,
  averageHeartRate: value.averageHeartRate,
});

/** The parts of a person's record that a workout's heart rate is foreseen from. */
export async function readWorkoutRecord(services: Services, profileId: string): Promise<WorkoutRecord> {
  const workouts = await learnedObservations(services, { profileId, kind: 'workout', days });
  const resting = await learnedObservations(services, { profileId, kind: 'restingHeartRate', days });
  const profile = await services.database.profiles.get(profileId);
  return {
    workouts: workouts.map(workoutOf),
    restingHeartRates: resting.map(({ time, value }) => ({ time, beatsPerMinute: value.beatsPerMinute })),
    birthYear: profile?.details.birthYear,
  };
}
