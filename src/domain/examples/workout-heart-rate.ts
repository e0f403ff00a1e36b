import type { WorkoutType } from '../observation-choices.ts';
import { clockFeatures } from './clock-features.ts';
import { type Example, type ExampleLayout, type ExamplesOfRecord, gatherExamples } from './example-set.ts';

/** A workout that was done, or is planned: then without its heart rate. */
export interface Workout {
  /** When it begins, epoch ms. */
  readonly time: number;
  /** Minutes. */
  readonly utcOffset: number;
  readonly type: WorkoutType;
  readonly minutes: number;
  readonly metres?: number | undefined;
  /** Taken during it. */
  readonly steps?: number | undefined;
  readonly metresClimbed?: number | undefined;
  /** Beats per minute. */
  readonly averageHeartRate?: number | undefined;
}

export interface RestingHeartRate {
  readonly time: number;
  readonly beatsPerMinute: number;
}

/** The parts of a record that a workout's heart rate is foreseen from. */
export interface WorkoutRecord {
  readonly workouts: readonly Workout[];
  readonly restingHeartRates: readonly RestingHeartRate[];
  readonly birthYear?: number | undefined;
}

/** Why a workout is no example. */
export type WorkoutLeftOut = 'noDuration' | 'impossibleDuration' | 'impossibleHeartRate';

const minuteMs = 60_000;
const dayMs = 1440 * minuteMs;
/** Shorter ones are a start pressed by mistake; in longer ones the pulse of a whole day is averaged. */
const minutesAllowed = { least: 3, most: 720 };
const heartRatesAllowed = { least: 40, most: 220 };
/** The resting rate is the mean of so many days before: a cold or a bad night moves one day's. */
const restingDays = 14;
/** Each speed above these (km/h) counts anew: the heart answers to running otherwise than to walking. */
const speedKnees = [7, 11];
/** The same for steps per minute: at 130 most people begin to run. */
const cadenceKnees = [100, 130];

const feature = (group: string) => (name: string, unit: string) => ({ name, unit, group });
const pace = feature('pace');
const cadence = feature('cadence');
const climb = feature('climb');
const clock = feature('clock');
const person = feature('person');

/** One column for a type that has something of its own to say; the rarer ones share `other`. */
const ownTypes = ['walking', 'running', 'cycling', 'swimming', 'strength', 'hiking', 'winterSport'] as const;

export const workoutLayout: ExampleLayout = {
  id: 'workout-heart-rate',
  version: 1,
  features: [
    ...ownTypes.map((type) => ({ name: type, unit: '0 or 1', group: 'type' })),
    { name: 'log duration', unit: 'ln min', group: 'duration' },
    pace('speed', 'km/h'),
    ...speedKnees.map((knee) => pace(`speed above ${knee}`, 'km/h')),
    cadence('cadence', 'steps/min'),
    ...cadenceKnees.map((knee) => cadence(`cadence above ${knee}`, 'steps/min')),
    climb('climb', 'm/min'),
    clock('clock sin', ''),
    clock('clock cos', ''),
    person('age', 'years'),
    person('resting heart rate', 'beats/min'),
  ],
  targets: [{ name: 'mean heart rate', unit: 'beats/min' }],
};

const known = (value: number | undefined): number => (value !== undefined && value >= 0 ? value : Number.NaN);
const aboveKnees = (value: number, knees: readonly number[]) => knees.map((knee) => Math.max(0, value - knee));

/** Mean resting rate of the days before `time`; NaN where none was taken. */
function restingRateBefore(time: number, rates: readonly RestingHeartRate[]): number {
  const before = rates.filter((rate) => rate.time < time && rate.time >= time - restingDays * dayMs);
  return before.reduce((sum, { beatsPerMinute }) => sum + beatsPerMinute, 0) / before.length;
}

/** One workout as an example, planned or done. */
export function workoutExample(
  workout: Workout,
  { restingHeartRates, birthYear }: Omit<WorkoutRecord, 'workouts'>,
): Example | WorkoutLeftOut {
  const { time, utcOffset, type, minutes, averageHeartRate } = workout;
  if (!Number.isFinite(minutes) || minutes <= 0) return 'noDuration';
  if (minutes < minutesAllowed.least || minutes > minutesAllowed.most) return 'impossibleDuration';
  const rate = averageHeartRate ?? Number.NaN;
  if (rate < heartRatesAllowed.least || rate > heartRatesAllowed.most) return 'impossibleHeartRate';
  // No distance and no steps are how trackers write that they measured none.
  const speed = known(workout.metres || undefined) / 1000 / (minutes / 60);
  const stepsPerMinute = known(workout.steps || undefined) / minutes;
  const age = birthYear === undefined ? Number.NaN : new Date(time).getUTCFullYear() - birthYear;
  return {
    time,
    completeAt: Number.isFinite(rate) ? time + minutes * minuteMs : Number.POSITIVE_INFINITY,
    inputs: Float64Array.of(
      ...ownTypes.map((own) => (own === type ? 1 : 0)),
      Math.log(minutes),
      speed,
      ...aboveKnees(speed, speedKnees),
      stepsPerMinute,
      ...aboveKnees(stepsPerMinute, cadenceKnees),
      known(workout.metresClimbed) / minutes,
      ...clockFeatures(time, utcOffset, 1),
      age,
      restingRateBefore(time, restingHeartRates),
    ),
    targets: Float64Array.of(rate),
  };
}

/** Every workout whose heart rate is known. */
export function workoutExamples(record: WorkoutRecord): ExamplesOfRecord {
  const done = record.workouts.filter(({ averageHeartRate }) => averageHeartRate !== undefined);
  return gatherExamples(
    done.map((workout) => workoutExample(workout, record)),
    workoutLayout,
  );
}
