/**
 * The home week: two readings in the morning, before medicines, and two in the evening, a minute or two apart, on seven days;
 * the first day is discarded, the rest averaged; four days, the first among them, leave the twelve readings below which
 * nothing is said (2021 ESH position paper on home monitoring, PMC8030885 table 3; BMC Medicine 8:55).
 */
import type { PressureReading } from '../../observation.ts';
import { dayNumber } from './day-number.ts';
import { type PressureMean, pressureMean } from './pressure-mean.ts';
import type { PressureSitting } from './pressure-sitting.ts';
import { type PressureSlot, pressureSlots } from './pressure-slot.ts';

/** A week that a person has begun. Days are local, `2026-11-23`. */
export interface HomeWeek {
  readonly firstDay: string;
  /** Ended by the person before it was full. */
  readonly endedOn?: string;
}

export const homeWeekProtocol = {
  days: 7,
  /** Days without readings are bridged while seven with readings still fit in two weeks. */
  withinDays: 14,
  readingsPerSlot: 2,
  fewestDays: 4,
  fewestReadings: 12,
} as const;

export interface HomeWeekSlot {
  /** What counts: at most two. */
  readonly readings: readonly PressureReading[];
  /** Where the readings were logged. */
  readonly observationIds: readonly string[];
  /** Epoch ms; null where nothing was measured. */
  readonly time: number | null;
}

export interface HomeWeekDay extends Readonly<Record<PressureSlot, HomeWeekSlot>> {
  readonly day: string;
  /** The first day does not count. */
  readonly discarded: boolean;
}

export type HomeWeekVerdict =
  | { readonly ready: true }
  | { readonly ready: false; readonly missing: 'days' | 'readings'; readonly have: number; readonly need: number };

export interface HomeWeekRecord {
  readonly firstDay: string;
  /** Days with readings, oldest first, at most seven. */
  readonly days: readonly HomeWeekDay[];
  /** Days between them without any. */
  readonly bridged: number;
  readonly means: Readonly<Record<PressureSlot | 'all', PressureMean | null>>;
  readonly verdict: HomeWeekVerdict;
}

const nothing: HomeWeekSlot = { readings: [], observationIds: [], time: null };

/** What the days of a week that began on `firstDay` come to; of what was measured after `lastDay` nothing counts. */
export function homeWeekRecord(
  sittings: readonly PressureSitting[],
  { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay?: string | undefined },
): HomeWeekRecord {
  const first = dayNumber(firstDay);
  const last = Math.min(
    first + homeWeekProtocol.withinDays - 1,
    lastDay ? dayNumber(lastDay) : Number.POSITIVE_INFINITY,
  );
  const byDay = new Map<string, HomeWeekDay>();
  for (const { day, slot, readings, observationIds, time } of sittings) {
    const number = dayNumber(day);
    if (slot === null || number < first || number > last) continue;
    const known = byDay.get(day);
    if (!known && byDay.size === homeWeekProtocol.days) break;
    const sofar = known ?? { day, discarded: byDay.size === 0, morning: nothing, evening: nothing };
    // A second sitting of the same morning is after medicines or breakfast: the first one counts.
    if (sofar[slot].time !== null) continue;
    // Where a third was asked for because two disagreed, the last two count (ESC 2024, section 5).
    byDay.set(day, {
      ...sofar,
      [slot]: { readings: readings.slice(-homeWeekProtocol.readingsPerSlot), observationIds, time },
    });
  }
  const days = [...byDay.values()];
  const counted = (slots: readonly PressureSlot[]) =>
    days.filter(({ discarded }) => !discarded).flatMap((each) => slots.flatMap((slot) => each[slot].readings));
  const all = counted(pressureSlots);
  const span =
    days.length === 0 ? 0 : dayNumber((days.at(-1) as HomeWeekDay).day) - dayNumber((days[0] as HomeWeekDay).day) + 1;
  return {
    firstDay,
    days,
    bridged: span - days.length,
    means: {
      morning: pressureMean(counted(['morning'])),
      evening: pressureMean(counted(['evening'])),
      all: pressureMean(all),
    },
    verdict: verdictOf(days.length, all.length),
  };
}

function verdictOf(days: number, readings: number): HomeWeekVerdict {
  const { fewestDays, fewestReadings } = homeWeekProtocol;
  if (days < fewestDays) return { ready: false, missing: 'days', have: days, need: fewestDays };
  if (readings < fewestReadings) return { ready: false, missing: 'readings', have: readings, need: fewestReadings };
  return { ready: true };
}
