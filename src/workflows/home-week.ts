import { utcOffsetAt } from '../domain/calendar.ts';
import type { HomeWeek } from '../domain/clinical/pressure/home-week.ts';
import { slotAt } from '../domain/clinical/pressure/pressure-slot.ts';
import { activeProfile } from './active-profile.ts';
import { changeProfile } from './change-profile.ts';
import type { Services } from './services.ts';

/** Begins a week of measuring, on this day or on an earlier one whose readings shall count. Returns the way back. */
export const beginHomeWeek = (services: Services, firstDay: string = today(services)): Promise<() => Promise<void>> =>
  keep(services, (weeks) => [...weeks, { firstDay }]);

/** Ends the newest week today, before it is full. Returns the way back. */
export const endHomeWeek = (services: Services): Promise<() => Promise<void>> =>
  keep(services, (weeks) =>
    weeks.map((week, index) => (index === weeks.length - 1 ? { ...week, endedOn: today(services) } : week)),
  );

function today({ now, timeZone }: Services): string {
  const time = now();
  return slotAt(time, utcOffsetAt(timeZone, time)).day;
}

async function keep(
  services: Services,
  next: (weeks: readonly HomeWeek[]) => readonly HomeWeek[],
): Promise<() => Promise<void>> {
  const before = (await activeProfile(services))?.details.homeWeeks;
  await changeProfile(services, { details: { homeWeeks: next(before ?? []) } });
  // What is not given stays: without weeks before there are none again.
  return () => changeProfile(services, { details: { homeWeeks: before ?? [] } });
}
