import { normal, type Random } from '../../learning/random.ts';
import { type DoneWorkout, minutesPerDay, type SimulatedNight, type SimulatedSample } from './life-events.ts';
import type { SketchWatch } from './sketch.ts';
import { bell, rounded, wandering } from './wandering.ts';

const between = 15;

/** Heart rate every quarter of an hour, and every minute of a workout. */
export function watchHeartRate(
  nights: readonly SimulatedNight[],
  workouts: readonly DoneWorkout[],
  random: Random,
): SimulatedSample[] {
  const drift = wandering(random, { spread: 4, stepsToForget: 4 });
  const background = nights.flatMap(({ restingRate }, day) =>
    Array.from({ length: minutesPerDay / between }, (_, step) => {
      const clock = step * between + 5;
      const awake = Math.min(1, Math.max(0, (clock - 380) / 90)) * Math.min(1, Math.max(0, (1440 - clock) / 120));
      const busy = 14 + 6 * bell(clock - 750, 150) + 5 * bell(clock - 1120, 120);
      return {
        minute: day * minutesPerDay + clock,
        value: rounded(restingRate + (busy + 3) * awake - 3 + (0.4 + 0.6 * awake) * drift()),
      };
    }),
  );
  const during = workouts.flatMap((done) => minutesOf(done, nights, random));
  const taken = new Set(during.map(({ minute }) => minute));
  return [...background.filter(({ minute }) => !taken.has(minute)), ...during].sort((a, b) => a.minute - b.minute);
}

/** Up in three minutes, then about the average. */
function minutesOf(
  { minute, workout }: DoneWorkout,
  nights: readonly SimulatedNight[],
  random: Random,
): SimulatedSample[] {
  const average = workout.averageHeartRate ?? 110;
  const rest = (nights[Math.floor(minute / minutesPerDay)]?.restingRate ?? 65) + 12;
  return Array.from({ length: Math.floor(workout.minutes) }, (_, index) => ({
    minute: minute + index,
    value: rounded(
      Math.min(
        workout.maximumHeartRate ?? 180,
        average + 3 - (average - rest) * Math.exp(-index / 2) + 3 * normal(random),
      ),
    ),
  }));
}

const stepsPerMinute: Readonly<Record<string, number>> = { walking: 112, running: 160, hiking: 105 };

/** Steps of each hour of the day, those of walks and runs with them. */
export function watchSteps(
  { stepsPerDay, wakes }: SketchWatch,
  workouts: readonly DoneWorkout[],
  { days, random }: { readonly days: number; readonly random: Random },
): SimulatedSample[] {
  const first = Math.ceil(wakes / 60);
  return Array.from({ length: days }, (_, day) => {
    const ofDay = stepsPerDay * Math.exp(0.2 * normal(random));
    return Array.from({ length: 23 - first }, (_, index) => {
      const minute = day * minutesPerDay + (first + index) * 60;
      const walked = workouts.reduce((sum, { minute: at, workout }) => {
        const within = Math.max(0, Math.min(minute + 60, at + workout.minutes) - Math.max(minute, at));
        return sum + within * (stepsPerMinute[workout.type] ?? 0);
      }, 0);
      return { minute, value: rounded((ofDay / (23 - first)) * 2 * random() + walked) };
    });
  }).flat();
}
