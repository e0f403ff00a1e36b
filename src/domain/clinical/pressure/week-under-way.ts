import { dayNumber } from './day-number.ts';
import { type HomeWeekDay, type HomeWeekRecord, homeWeekProtocol } from './home-week.ts';
import { pressureSlots } from './pressure-slot.ts';

/** Two days with two readings each morning and evening are no chance. */
export const fewestFullDays = 2;

/** The days with two readings in the morning and two in the evening, oldest first. */
export const fullDays = ({ days }: HomeWeekRecord): HomeWeekDay[] =>
  days.filter((day) => pressureSlots.every((slot) => day[slot].readings.length >= homeWeekProtocol.readingsPerSlot));

/**
 * Whether somebody measures a home week without having begun one: two whole days by the protocol, the newest of them today or
 * yesterday, and days still ahead. Whoever measures every day has seven already, and is asked for nothing.
 *
 * @param today local day, `2026-11-23`
 */
export function weekUnderWay(record: HomeWeekRecord, today: string): boolean {
  if (record.days.length >= homeWeekProtocol.days) return false;
  const full = fullDays(record);
  const newest = full.at(-1);
  return full.length >= fewestFullDays && newest !== undefined && dayNumber(today) - dayNumber(newest.day) <= 1;
}
