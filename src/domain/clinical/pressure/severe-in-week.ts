import type { PressureReading } from '../../observation.ts';
import type { HomeWeekRecord } from './home-week.ts';
import { type PressureSlot, pressureSlots } from './pressure-slot.ts';

/** A reading of a home week that was severe by itself. */
export interface SevereInWeek {
  readonly day: string;
  readonly slot: PressureSlot;
  readonly reading: PressureReading;
  /** Part of the averages; not on the first day. */
  readonly counted: boolean;
}

/**
 * The severe ones of the readings that count for a week, in its order. The protocol leaves none out for its value, so that they
 * are named, not removed.
 */
export function severeInWeek(
  { days }: HomeWeekRecord,
  isSevere: (reading: PressureReading) => boolean,
): readonly SevereInWeek[] {
  return days.flatMap((day) =>
    pressureSlots.flatMap((slot) =>
      day[slot].readings.filter(isSevere).map((reading) => ({ day: day.day, slot, reading, counted: !day.discarded })),
    ),
  );
}
