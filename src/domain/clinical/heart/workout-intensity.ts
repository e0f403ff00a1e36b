import type { ObservationValues } from '../../observation.ts';
import { type HeartRateZone, type Intensity, intensityAt, percentOfReserve } from './heart-rate-zones.ts';
import { intensityOfType } from './usual-intensity.ts';

/** Rest and maximum of the person, where both are known. */
export interface HeartRateReserve {
  readonly resting: number;
  readonly maximum: number;
}

/** How hard a workout was, and what says so. */
export interface WorkoutIntensity {
  readonly intensity: Intensity;
  readonly from: 'heartRate' | 'type';
}

/**
 * By the average heart rate against the person's own reserve; by the type alone where there is no heart rate, on lifting
 * weights, whose pauses pull the average down, and above the maximum: nobody keeps that up, so that the maximum is wrong.
 */
export function workoutIntensity(
  { type, minutes, metres, averageHeartRate }: ObservationValues['workout'],
  reserve: HeartRateReserve | null,
): WorkoutIntensity | null {
  if (averageHeartRate !== undefined && reserve !== null && type !== 'strength') {
    const percent = percentOfReserve(averageHeartRate, reserve.resting, reserve.maximum);
    if (percent <= 100) return { intensity: intensityAt(percent), from: 'heartRate' };
  }
  const speed = metres !== undefined && metres > 0 ? metres / 1000 / (minutes / 60) : undefined;
  const intensity = intensityOfType(type, speed);
  return intensity && { intensity, from: 'type' };
}

/** The zone of an intensity, if the person's zones are known. */
export const zoneOf = (zones: readonly HeartRateZone[], intensity: Intensity): HeartRateZone | undefined =>
  zones.find((zone) => zone.intensity === intensity);
