import type { Intensity } from './heart-rate-zones.ts';

/** How hard it feels on Borg's scale from 6 to 20, by intensity (ACSM's Guidelines, 11th ed., table 6.1). */
export const perceivedExertion: readonly {
  readonly intensity: Exclude<Intensity, 'veryLight'>;
  readonly low: number;
  readonly high: number;
}[] = [
  { intensity: 'light', low: 9, high: 11 },
  { intensity: 'moderate', low: 12, high: 13 },
  { intensity: 'vigorous', low: 14, high: 17 },
  { intensity: 'nearMaximal', low: 18, high: 20 },
];
