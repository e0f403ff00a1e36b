import { useTranslation } from 'react-i18next';
import type { HomeWeekNext } from '../../domain/clinical/pressure/home-week-progress.ts';

/** What comes next in a home week, in one sentence. */
export function useNextWords(): (next: HomeWeekNext) => string {
  const { t } = useTranslation('pressure');
  return ({ due, slot, readings, day }) =>
    due ? t(`week.now.${slot}`, { count: readings }) : t(`week.later.${day === 'tomorrow' ? 'morning' : slot}`);
}
