import { dayNumber, dayOfNumber } from './day-number.ts';
import { homeWeekProtocol } from './home-week.ts';
import type { PressureSitting } from './pressure-sitting.ts';

/**
 * The first day of the newest seven days with readings that lie within two weeks: what a record that was kept without
 * beginning a week has of one. Null without readings in the morning or the evening.
 */
export function latestWeek(sittings: readonly PressureSitting[]): string | null {
  const days = [...new Set(sittings.flatMap(({ day, slot }) => (slot ? [dayNumber(day)] : [])))];
  const newest = days.at(-1);
  if (newest === undefined) return null;
  const within = days.filter((day) => day > newest - homeWeekProtocol.withinDays).slice(-homeWeekProtocol.days);
  return dayOfNumber(within[0] as number);
}
