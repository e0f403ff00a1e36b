import type { MaximumHeartRate } from './maximum-heart-rate.ts';

const intensities = ['veryLight', 'light', 'moderate', 'vigorous', 'nearMaximal'] as const;
export type Intensity = (typeof intensities)[number];

/** Where each intensity begins, percent of the heart-rate reserve (ACSM's Guidelines, 11th ed., table 6.1). */
const beginsAt: Readonly<Record<Intensity, number>> = {
  veryLight: 0,
  light: 30,
  moderate: 40,
  vigorous: 60,
  nearMaximal: 90,
};

/** Beats per minute, whole: from `low`, up to but not at the next one's. */
export interface HeartRateZone {
  readonly intensity: Intensity;
  readonly low: number;
  readonly high: number;
}

/** rest + share × (maximum − rest): Karvonen, Kentala & Mustala 1957. */
export const atReserve = (percent: number, resting: number, maximum: number): number =>
  resting + (percent / 100) * (maximum - resting);

/** Percent of the reserve at a heart rate; under zero below rest. */
export const percentOfReserve = (heartRate: number, resting: number, maximum: number): number =>
  (100 * (heartRate - resting)) / (maximum - resting);

/** The zones from light upwards; none where rest and maximum leave no room between them. */
export function heartRateZones(resting: number, { beatsPerMinute }: MaximumHeartRate): readonly HeartRateZone[] {
  // Less than this is a resting rate that was measured in motion, or a formula that does not fit.
  if (!(beatsPerMinute - resting >= 40)) return [];
  return intensities.slice(1).map((intensity, index) => {
    const next = intensities[index + 2];
    return {
      intensity,
      low: Math.round(atReserve(beginsAt[intensity], resting, beatsPerMinute)),
      high: Math.round(next ? atReserve(beginsAt[next], resting, beatsPerMinute) : beatsPerMinute),
    };
  });
}

/** Which intensity a share of the reserve is. */
export function intensityAt(percent: number): Intensity {
  return intensities.findLast((intensity) => percent >= beginsAt[intensity]) ?? 'veryLight';
}
