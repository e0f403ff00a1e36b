import { useTranslation } from 'react-i18next';
import type { PressureSlot } from '../../domain/clinical/pressure/pressure-slot.ts';
import type { UsualWord } from '../../domain/usual-range.ts';

/** How a value of a morning or an evening lies to the person's own. */
export function useOwnWord(): (slot: PressureSlot, word: UsualWord) => string {
  const { t } = useTranslation('pressure');
  return (slot, word) => (word === 'usual' ? t('own.word.usual') : t(`own.word.${slot}.${word}`));
}
