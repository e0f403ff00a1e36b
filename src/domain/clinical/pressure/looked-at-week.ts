import { dayNumber } from './day-number.ts';
import { type HomeWeek, type HomeWeekRecord, homeWeekRecord } from './home-week.ts';
import { type HomeWeekProgress, homeWeekProgress } from './home-week-progress.ts';
import { latestWeek } from './latest-week.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import { slotAt } from './pressure-slot.ts';
import { weekUnderWay } from './week-under-way.ts';

/** The week that is looked at: begun by the person, or the newest that the record has of itself. */
export interface OwnHomeWeek {
  readonly record: HomeWeekRecord;
  /** Null where nobody began it and nobody is measuring one. */
  readonly progress: HomeWeekProgress | null;
  /** Nobody began it, but it is still going on: the days ahead may be counted to it. */
  readonly canContinue: boolean;
}

/** A week that was begun is looked at for four weeks; then what was measured since says more. */
const lookedAtDays = 28;

/**
 * The begun week while it runs and for a while after it; otherwise what the newest days have of one, under way where they are
 * measured as a week is. Null without readings.
 */
export function lookedAtWeek(
  sittings: readonly PressureSitting[],
  begun: HomeWeek | undefined,
  { time, utcOffset }: { readonly time: number; readonly utcOffset: number },
): OwnHomeWeek | null {
  const today = slotAt(time, utcOffset).day;
  if (begun) {
    const record = homeWeekRecord(sittings, { firstDay: begun.firstDay, lastDay: begun.endedOn });
    const progress = homeWeekProgress(begun, record, { time, utcOffset });
    const age = dayNumber(today) - dayNumber(record.days.at(-1)?.day ?? begun.firstDay);
    const isOver = progress.stage !== 'running';
    if (!isOver || (age <= lookedAtDays && record.days.length > 0)) return { record, progress, canContinue: false };
  }
  const firstDay = latestWeek(sittings);
  if (firstDay === null) return null;
  const record = homeWeekRecord(sittings, { firstDay });
  const progress = homeWeekProgress({ firstDay }, record, { time, utcOffset });
  const canContinue = progress.stage === 'running';
  return { record, progress: canContinue && weekUnderWay(record, today) ? progress : null, canContinue };
}
