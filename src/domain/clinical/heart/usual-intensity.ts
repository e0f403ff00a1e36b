import type { WorkoutType } from '../../observation-choices.ts';
import type { Intensity } from './heart-rate-zones.ts';

/**
 * Intensity of a workout of which only the type is known, from the middle of its entries in the 2011 Compendium of
 * Physical Activities (Ainsworth et al., Med Sci Sports Exerc 43:1575): under 3 MET light, 3 to 5.9 moderate, 6 and more
 * vigorous. Null where the type says nothing.
 */
const usualIntensity: Readonly<Record<WorkoutType, Intensity | null>> = {
  walking: 'moderate',
  running: 'vigorous',
  cycling: 'vigorous',
  swimming: 'moderate',
  strength: 'moderate',
  hiking: 'moderate',
  rowing: 'moderate',
  elliptical: 'moderate',
  yoga: 'light',
  dancing: 'moderate',
  ballGame: 'vigorous',
  winterSport: 'vigorous',
  interval: 'vigorous',
  other: null,
};

/** A walk is vigorous at no speed that people walk; moderate from 4 km/h (3.0 MET at 4.0 km/h). */
const briskWalk = 4;

/** @param speed km/h where it is known */
export function intensityOfType(type: WorkoutType, speed?: number): Intensity | null {
  if (type === 'walking' && speed !== undefined) return speed < briskWalk ? 'light' : 'moderate';
  return usualIntensity[type];
}
