import { join } from 'node:path';
import type { RestingHeartRate, Workout, WorkoutRecord } from '../../domain/examples/workout-heart-rate.ts';
import type { WorkoutType } from '../../domain/observation-choices.ts';
import { corpusNames, corpusText, isoWallClock } from './files.ts';

/** A workout as Fitbit exports it. What it computes from the pulse (calories, zones' minutes, VO2max) is not read. */
interface FitbitExercise {
  readonly activityName?: string;
  readonly averageHeartRate?: number;
  readonly activeDuration?: number;
  readonly duration?: number;
  readonly steps?: number;
  readonly distance?: number;
  readonly distanceUnit?: string;
  readonly elevationGain?: number;
  readonly startTime?: string;
  readonly heartRateZones?: readonly { readonly name: string; readonly min: number }[];
}

const types: readonly (readonly [RegExp, WorkoutType])[] = [
  [/walk/i, 'walking'],
  [/run|treadmill/i, 'running'],
  [/bike|spinning/i, 'cycling'],
  [/swim/i, 'swimming'],
  [/weight|circuit/i, 'strength'],
  [/hike/i, 'hiking'],
  [/ski/i, 'winterSport'],
  [/interval/i, 'interval'],
  [/elliptical/i, 'elliptical'],
  [/yoga/i, 'yoga'],
  [/danc/i, 'dancing'],
  [/hockey|tennis|sport/i, 'ballGame'],
];

const typeOf = (name: string): WorkoutType => types.find(([pattern]) => pattern.test(name))?.[1] ?? 'other';

function workoutOf(exercise: FitbitExercise): Workout {
  const { activityName = '', activeDuration, duration, steps, distance, distanceUnit, elevationGain } = exercise;
  const metresPerUnit = distanceUnit === 'Kilometer' ? 1000 : distanceUnit === 'Mile' ? 1609.344 : Number.NaN;
  return {
    time: isoWallClock(exercise.startTime ?? ''),
    utcOffset: 0,
    type: typeOf(activityName),
    minutes: (activeDuration || duration || Number.NaN) / 60_000,
    metres: distance === undefined ? undefined : distance * metresPerUnit,
    steps,
    metresClimbed: elevationGain,
    averageHeartRate: exercise.averageHeartRate || undefined,
  };
}

/**
 * The age that Fitbit drew the zones by: the highest begins at 85 % of 220 less the age. The files that were read do not
 * give it otherwise.
 */
function birthYearOf(exercises: readonly FitbitExercise[]): number | undefined {
  for (const { heartRateZones, startTime } of exercises) {
    const peak = heartRateZones?.find(({ name }) => name === 'Peak')?.min;
    if (peak) return new Date(isoWallClock(startTime ?? '')).getUTCFullYear() - Math.round(220 - peak / 0.85);
  }
  return undefined;
}

function restingHeartRates(text: string | undefined): RestingHeartRate[] {
  const days = JSON.parse(text ?? '[]') as { dateTime: string; value: { value: number } }[];
  return (
    days
      .map(({ dateTime, value }) => ({ time: isoWallClock(dateTime), beatsPerMinute: value.value }))
      // Zero is how a day without one is written.
      .filter(({ time, beatsPerMinute }) => Number.isFinite(time) && beatsPerMinute > 0)
  );
}

/** Everyone's workouts in `<folder>/pmdata/<person>`. */
export function readPmdataWorkouts(folder: string): { person: string; record: WorkoutRecord }[] {
  const root = join(folder, 'pmdata');
  return corpusNames(root).flatMap((person) => {
    const text = corpusText(join(root, person), 'exercise.json');
    if (text === undefined) return [];
    const exercises = JSON.parse(text) as FitbitExercise[];
    const record = {
      workouts: exercises.map(workoutOf).filter(({ time }) => Number.isFinite(time)),
      restingHeartRates: restingHeartRates(corpusText(join(root, person), 'resting_heart_rate.json')),
      birthYear: birthYearOf(exercises),
    };
    return [{ person, record }];
  });
}
