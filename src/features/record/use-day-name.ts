import { useTranslation } from 'react-i18next';
import { localDay, utcOffsetAt } from '../../domain/calendar.ts';
import { useFormat } from '../../ui/preferences.tsx';
import { useNow } from '../services-context.tsx';

const dayMs = 86_400_000;

/** A day as people call it: today, yesterday, else its weekday and date. */
export function useDayName(day: string): string {
  const { t } = useTranslation('record');
  const format = useFormat();
  const now = useNow();
  const dayOf = (time: number) => localDay(time, utcOffsetAt(format.preferences.timeZone, time));
  if (day === dayOf(now)) return t('today');
  if (day === dayOf(now - dayMs)) return t('yesterday');
  return format.day(Date.parse(`${day}T12:00:00Z`), { now, utcOffset: 0 });
}
