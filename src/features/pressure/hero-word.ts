import type { PressureAgainstOwn } from '../../domain/clinical/pressure/unusual-pressure.ts';
import { severeFor } from '../../domain/clinical/severe-pressure.ts';
import type { Condition } from '../../domain/profile.ts';
import type { UsualWord } from '../../domain/usual-range.ts';

/** What the newest morning or evening is called. What is severe, in pregnancy at less, is not made harmless by being usual. */
export function heroWord(
  { systolic, diastolic, words }: Pick<PressureAgainstOwn, 'systolic' | 'diastolic' | 'words'>,
  conditions: readonly Condition[],
): UsualWord | 'severe' | 'unknown' {
  return severeFor(conditions)({ systolic, diastolic }) ? 'severe' : (words.systolic ?? 'unknown');
}
