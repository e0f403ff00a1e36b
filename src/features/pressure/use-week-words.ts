import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/preferences.tsx';
import type { OwnHomeWeek } from '../../workflows/read-pressure.ts';
import { useNextWords } from './use-next-words.ts';

/** What comes next in one sentence, and what is to be known of the week. */
export function useWeekWords(week: OwnHomeWeek | null): {
  readonly headline: string;
  readonly lines: readonly string[];
} {
  const { t } = useTranslation('pressure');
  const format = useFormat();
  const nextWords = useNextWords();
  if (week === null) return { headline: t('week.none'), lines: [t('week.noneText')] };
  const { record, progress } = week;
  const { verdict, bridged } = record;
  const counted = record.means.all?.readings ?? 0;
  const stage = progress?.stage ?? 'found';
  const next = progress?.next;
  const lines = [
    stage === 'lapsed' && t('week.lapsedText'),
    stage === 'found' && t('week.foundText'),
    stage === 'running' &&
      week.canContinue &&
      t('week.underWayText', {
        from: format.day(Date.parse(`${record.firstDay}T12:00:00Z`), { utcOffset: 0 }),
      }),
    next?.due && next.slot === 'morning' && t('week.before'),
    progress?.missedToday.includes('morning') && next?.day === 'today' && t('week.missed'),
    t('week.measuredDays', { days: format.number(record.days.length), readings: format.number(counted) }),
    bridged > 0 && t('week.bridged', { count: bridged }),
    !verdict.ready &&
      t(`week.missing.${verdict.missing}`, { have: format.number(verdict.have), need: format.number(verdict.need) }),
  ].filter((line) => typeof line === 'string');
  const headline = next ? nextWords(next) : t(`week.${stage as 'full' | 'ended' | 'lapsed' | 'found'}`);
  return { headline, lines };
}
