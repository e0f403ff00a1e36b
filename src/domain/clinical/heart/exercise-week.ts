import { localDay, localDayNumber } from '../../calendar.ts';
import type { Observation } from '../../observation.ts';
import type { Sex } from '../../profile.ts';
import { type ActiveMinutes, activeMinutes } from './active-minutes.ts';
import { type LoadAgainstOwn, loadAgainstOwn } from './load-against-own.ts';
import type { PastSession } from './next-session.ts';
import { trainingLoad } from './training-load.ts';
import { type HeartRateReserve, type WorkoutIntensity, workoutIntensity } from './workout-intensity.ts';

export type Workout = Observation<'workout'>;

/** A workout with how hard it was. */
export interface WeighedWorkout {
  readonly workout: Workout;
  readonly intensity: WorkoutIntensity | null;
  /** TRIMP; null where nothing says how hard it was. */
  readonly load: number | null;
  readonly daysAgo: number;
}

export interface ExerciseWeek {
  /** Newest first, of the last five weeks. */
  readonly workouts: readonly WeighedWorkout[];
  /** The last seven days, today among them. */
  readonly minutes: ActiveMinutes;
  /** Load of each of the last 35 days, oldest first; null before the record began. */
  readonly daily: readonly (number | null)[];
  readonly load: LoadAgainstOwn | null;
  readonly past: readonly PastSession[];
}

export const exerciseDays = 35;

interface WeekOf {
  /** Epoch ms and minutes: the clock that today is told by. */
  readonly now: number;
  readonly utcOffset: number;
  readonly reserve: HeartRateReserve | null;
  readonly sex?: Sex | undefined;
  /** When the first workout of all was; days before are not days of rest. */
  readonly since: number | null;
}

/** The last five weeks of workouts, weighed. */
export function exerciseWeek(all: readonly Workout[], { now, utcOffset, reserve, sex, since }: WeekOf): ExerciseWeek {
  const today = localDayNumber(now, utcOffset);
  const workouts = all
    .map((workout): WeighedWorkout => {
      const intensity = workoutIntensity(workout.value, reserve);
      const { minutes, averageHeartRate } = workout.value;
      const heartRate = intensity?.from === 'heartRate' ? averageHeartRate : undefined;
      const load = trainingLoad(
        { minutes, averageHeartRate: heartRate, intensity: intensity?.intensity ?? null },
        reserve,
        sex,
      );
      return { workout, intensity, load, daysAgo: today - localDayNumber(workout.time, workout.utcOffset) };
    })
    .filter(({ daysAgo }) => daysAgo >= 0 && daysAgo < exerciseDays)
    .sort((a, b) => b.workout.time - a.workout.time);
  const daysKnown = since === null ? 0 : today - localDayNumber(since, utcOffset) + 1;
  const daily = Array.from({ length: exerciseDays }, (_, index) => {
    const daysAgo = exerciseDays - 1 - index;
    if (daysAgo >= daysKnown) return null;
    return workouts.reduce((sum, each) => sum + (each.daysAgo === daysAgo ? (each.load ?? 0) : 0), 0);
  });
  const week = workouts.filter(({ daysAgo }) => daysAgo < 7);
  return {
    workouts,
    minutes: activeMinutes(
      week.map(({ workout, intensity }) => ({
        minutes: workout.value.minutes,
        intensity: intensity?.intensity ?? null,
        strength: workout.value.type === 'strength',
        day: localDay(workout.time, workout.utcOffset),
      })),
    ),
    daily,
    load: loadAgainstOwn(daily),
    past: workouts.map(({ workout, intensity, daysAgo }) => ({
      type: workout.value.type,
      minutes: workout.value.minutes,
      intensity: intensity?.intensity ?? null,
      daysAgo,
    })),
  };
}
