import type { WorkoutType } from '../../domain/observation-choices.ts';
import { numberOf, textOf } from '../json/json-value.ts';
import { sportNamed } from '../sport-name.ts';

/** `ExerciseSessionRecord.EXERCISE_TYPE_…` of androidx.health.connect.client; those that are not here are `other`. */
const byNumber: Readonly<Record<number, WorkoutType>> = {
  2: 'ballGame',
  4: 'ballGame',
  5: 'ballGame',
  8: 'cycling',
  9: 'cycling',
  10: 'interval',
  13: 'strength',
  14: 'ballGame',
  16: 'dancing',
  25: 'elliptical',
  28: 'ballGame',
  29: 'ballGame',
  32: 'ballGame',
  35: 'ballGame',
  36: 'interval',
  37: 'hiking',
  38: 'ballGame',
  39: 'winterSport',
  48: 'yoga',
  50: 'ballGame',
  53: 'rowing',
  54: 'rowing',
  55: 'ballGame',
  56: 'running',
  57: 'running',
  61: 'winterSport',
  62: 'winterSport',
  63: 'winterSport',
  64: 'ballGame',
  65: 'ballGame',
  66: 'ballGame',
  70: 'strength',
  73: 'swimming',
  74: 'swimming',
  75: 'ballGame',
  76: 'ballGame',
  78: 'ballGame',
  79: 'walking',
  80: 'ballGame',
  81: 'strength',
  83: 'yoga',
};

/** By number, or by the name of the constant. */
export function exerciseType(type: unknown): WorkoutType {
  const number = numberOf(type);
  return number === undefined ? sportNamed(textOf(type) ?? '') : (byNumber[number] ?? 'other');
}
