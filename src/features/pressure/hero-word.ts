import type { PressureAgainstOwn } from '../../domain/clinical/pressure/unusual-pressure.ts';
import { isSevereInPregnancy, isSeverePressure } from '../../domain/clinical/severe-pressure.ts';
import type { UsualWord } from '../../domain/usual-range.ts';

/** What the newest morning or evening is called. What is severe, in pregnancy at less, is not made harmless by being usual. */
export function heroWord(
  { systolic, diastolic, words }: Pick<PressureAgainstOwn, 'systolic' | 'diastolic' | 'words'>,
  { pregnant }: { readonly pregnant: boolean },
): UsualWord | 'severe' | 'unknown' {
  const isSevere = pregnant ? isSevereInPregnancy : isSeverePressure;
  return isSevere({ systolic, diastolic }) ? 'severe' : (words.systolic ?? 'unknown');
}
