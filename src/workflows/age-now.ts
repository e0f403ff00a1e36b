import { utcOffsetAt, wallClockAt } from '../domain/calendar.ts';
import type { Services } from './services.ts';

/** Years by the year of birth, which is all that a profile keeps: on a birthday to come it is one too many. */
export function ageNow(
  birthYear: number | undefined,
  { now, timeZone }: Pick<Services, 'now' | 'timeZone'>,
): number | undefined {
  if (birthYear === undefined) return undefined;
  const time = now();
  return new Date(wallClockAt(time, utcOffsetAt(timeZone, time))).getUTCFullYear() - birthYear;
}
