import { dayNumber } from './day-number.ts';
import { type HomeWeekRecord, homeWeekProtocol } from './home-week.ts';
import { pressureSlots } from './pressure-slot.ts';

/** Two days with two readings each morning and evening are no chance. */
export const fewestFullDays = 2;

/**
 * Whether somebody measures a home week without having begun one: two whole days by the protocol, the newest of them today or
 * yesterday, and days still ahead. Whoever measures every day has seven already, and is asked for nothing.
 *
 * @param today local day, `2026-11-23`
 */
export function weekUnderWay({ days }: HomeWeekRecord, today: string): boolean {
  if (days.length >= homeWeekProtocol.days) return false;
  const full = days.filter((day) =>
    pressureSlots.every((slot) => day[slot].readings.length >= homeWeekProtocol.readingsPerSlot),
  );
  const newest = full.at(-1);
  return full.length >= fewestFullDays && newest !== undefined && dayNumber(today) - dayNumber(newest.day) <= 1;
}
