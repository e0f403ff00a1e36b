import { dayNumber } from './day-number.ts';
import { type HomeWeek, type HomeWeekRecord, type HomeWeekSlot, homeWeekProtocol } from './home-week.ts';
import { sittingMs } from './pressure-sitting.ts';
import { type PressureSlot, pressureSlots, slotAt } from './pressure-slot.ts';

/**
 * `full`: seven days are measured. `lapsed`: seven no longer fit in two weeks. `ended`: by the person. A week that is over
 * may still have a verdict.
 */
export type HomeWeekStage = 'running' | 'full' | 'lapsed' | 'ended';

export interface HomeWeekNext {
  readonly day: 'today' | 'tomorrow';
  readonly slot: PressureSlot;
  /** Can be measured now. */
  readonly due: boolean;
  /** One where the other was taken. */
  readonly readings: number;
}

export interface HomeWeekProgress {
  readonly stage: HomeWeekStage;
  /** Null once it is over. */
  readonly next: HomeWeekNext | null;
  /** Whose time has passed today without two readings. */
  readonly missedToday: readonly PressureSlot[];
}

/** How far a begun week is, and what comes next. `time` is epoch ms. */
export function homeWeekProgress(
  week: HomeWeek,
  record: HomeWeekRecord,
  { time, utcOffset }: { readonly time: number; readonly utcOffset: number },
): HomeWeekProgress {
  const now = slotAt(time, utcOffset);
  const today = record.days.find(({ day }) => day === now.day);
  const taken = (slot: PressureSlot) => today?.[slot].readings.length ?? 0;
  const stage = stageOf(week, record, now.day, taken('evening') > 0 && !isOpen(today?.evening, time));
  if (stage !== 'running') return { stage, next: null, missedToday: [] };
  const passed = pressureSlots.filter((slot) => slot === 'morning' && now.slot !== 'morning');
  const slot = pressureSlots.find((each) => !passed.includes(each) && isOpen(today?.[each], time));
  return {
    stage,
    missedToday: passed.filter((each) => taken(each) < homeWeekProtocol.readingsPerSlot),
    next: slot
      ? { day: 'today', slot, due: now.slot === slot, readings: homeWeekProtocol.readingsPerSlot - taken(slot) }
      : { day: 'tomorrow', slot: 'morning', due: false, readings: homeWeekProtocol.readingsPerSlot },
  };
}

/** Nothing taken yet, or one of two and the sitting is not over. */
function isOpen(slot: HomeWeekSlot | undefined, now: number): boolean {
  if (!slot || slot.time === null) return true;
  return slot.readings.length < homeWeekProtocol.readingsPerSlot && now - slot.time <= sittingMs;
}

function stageOf(
  week: HomeWeek,
  { days, firstDay }: HomeWeekRecord,
  today: string,
  eveningOver: boolean,
): HomeWeekStage {
  const last = days.at(-1);
  if (days.length === homeWeekProtocol.days && last && (last.day < today || eveningOver)) return 'full';
  if (week.endedOn !== undefined) return 'ended';
  // Today may still become a day with readings.
  const daysLeft = dayNumber(firstDay) + homeWeekProtocol.withinDays - dayNumber(today);
  const wanting = homeWeekProtocol.days - days.filter(({ day }) => day !== today).length;
  return daysLeft < wanting ? 'lapsed' : 'running';
}
