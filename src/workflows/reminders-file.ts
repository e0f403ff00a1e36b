import { localDay, utcOffsetAt } from '../domain/calendar.ts';
import { remindersCalendar } from '../exporters/reminders-calendar.ts';
import type { Services } from './services.ts';

export interface RemindersFile {
  /** Minutes after local midnight. */
  readonly minutes: readonly number[];
  readonly title: string;
  readonly description: string;
}

/** Daily times to measure at, for the calendar that the person already has; from today on. */
export function remindersFile(services: Services, { minutes, title, description }: RemindersFile): Blob {
  const now = services.now();
  const text = remindersCalendar({
    reminders: minutes.map((minute) => ({ minute, title })),
    description,
    from: localDay(now, utcOffsetAt(services.timeZone, now)),
    now,
    // The same time is the same reminder: taken in again, it is not doubled.
    idOf: (minute) => `measure-glucose-${minute}@attune.local`,
  });
  return new Blob([text], { type: 'text/calendar;charset=utf-8' });
}
