import type { Sex } from '../../profile.ts';
import type { Intensity } from './heart-rate-zones.ts';
import { percentOfReserve } from './heart-rate-zones.ts';
import type { HeartRateReserve } from './workout-intensity.ts';

/** How steeply a minute's load rises with the share of the reserve (Banister 1991; Morton et al. 1990). */
const steepness = { male: [0.64, 1.92], female: [0.86, 1.67] } as const;

/** The middle of each intensity, percent of the reserve, for a workout without a heart rate. */
const middle: Readonly<Record<Intensity, number>> = {
  veryLight: 20,
  light: 35,
  moderate: 50,
  vigorous: 75,
  nearMaximal: 95,
};

export interface LoadedWorkout {
  readonly minutes: number;
  readonly averageHeartRate?: number | undefined;
  readonly intensity: Intensity | null;
}

/**
 * Training impulse of one workout, TRIMP: minutes × r × a·e^(b·r), r the share of the heart-rate reserve. Without a heart
 * rate r is the middle of the workout's intensity; null where that is unknown too.
 */
export function trainingLoad(
  { minutes, averageHeartRate, intensity }: LoadedWorkout,
  reserve: HeartRateReserve | null,
  sex?: Sex,
): number | null {
  const percent =
    averageHeartRate !== undefined && reserve !== null
      ? percentOfReserve(averageHeartRate, reserve.resting, reserve.maximum)
      : intensity && middle[intensity];
  if (percent === null) return null;
  const share = Math.min(1, Math.max(0, percent / 100));
  const [a, b] = steepness[sex === 'female' ? 'female' : 'male'];
  return minutes * share * a * Math.exp(b * share);
}
