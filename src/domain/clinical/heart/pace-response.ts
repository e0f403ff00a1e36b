import type { HeartRateZone } from './heart-rate-zones.ts';

/** A workout at one speed on average, km/h, and the average heart rate, beats a minute. */
export interface PacedWorkout {
  readonly speed: number;
  readonly heartRate: number;
}

/** The person's own line: heart rate = intercept + slope × speed. */
export interface PaceResponse {
  readonly intercept: number;
  readonly slope: number;
  readonly count: number;
  /** Root mean square by which a workout lay off the line that was drawn without it, beats a minute. */
  readonly error: number;
  /** Slowest and fastest of the workouts: beyond them the line says nothing. */
  readonly speeds: readonly [slowest: number, fastest: number];
}

/** Of fewer workouts a line is mostly chance. */
export const fewestPaced = 8;

/**
 * How the heart answers to speed, by least squares over the workouts of one kind; null unless it earns its place: each workout
 * foretold from the others (leave-one-out: residual over 1 − leverage) must lie nearer to the line than to their mean.
 */
export function paceResponse(workouts: readonly PacedWorkout[]): PaceResponse | null {
  const n = workouts.length;
  if (n < fewestPaced) return null;
  const meanOf = (of: (each: PacedWorkout) => number) => workouts.reduce((sum, each) => sum + of(each), 0) / n;
  const speed = meanOf((each) => each.speed);
  const rate = meanOf((each) => each.heartRate);
  const spread = workouts.reduce((sum, each) => sum + (each.speed - speed) ** 2, 0);
  const together = workouts.reduce((sum, each) => sum + (each.speed - speed) * (each.heartRate - rate), 0);
  const slope = together / spread;
  if (!(slope > 0)) return null;
  const intercept = rate - slope * speed;
  const rootOf = (errors: readonly number[]) => Math.sqrt(errors.reduce((sum, each) => sum + each ** 2, 0) / n);
  const error = rootOf(
    workouts.map((each) => {
      const leverage = 1 / n + (each.speed - speed) ** 2 / spread;
      return (each.heartRate - intercept - slope * each.speed) / (1 - leverage);
    }),
  );
  const errorOfMean = rootOf(workouts.map((each) => ((each.heartRate - rate) * n) / (n - 1)));
  if (!(error < errorOfMean)) return null;
  const speeds = workouts.map((each) => each.speed);
  return { intercept, slope, count: n, error, speeds: [Math.min(...speeds), Math.max(...speeds)] };
}

/** Speeds at which the heart rate is to be expected in a zone, of those that were gone; null where none is. */
export function speedsIn(
  { low, high }: Pick<HeartRateZone, 'low' | 'high'>,
  { intercept, slope, speeds: [slowest, fastest] }: PaceResponse,
): readonly [from: number, to: number] | null {
  const from = Math.max(slowest, (low - intercept) / slope);
  const to = Math.min(fastest, (high - intercept) / slope);
  return from < to ? [from, to] : null;
}
