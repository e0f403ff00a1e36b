import { utcOffsetAt } from '../domain/calendar.ts';
import type { HomeWeek } from '../domain/clinical/pressure/home-week.ts';
import { slotAt } from '../domain/clinical/pressure/pressure-slot.ts';
import { changeProfile } from './change-profile.ts';
import type { Services } from './services.ts';

/** Begins a week of measuring, on this day or on an earlier one whose readings shall count. Returns the way back. */
export async function beginHomeWeek(
  services: Services,
  firstDay: string = today(services),
): Promise<() => Promise<void>> {
  await changeWeeks(services, (weeks) => [...weeks, { firstDay }]);
  return () =>
    changeWeeks(services, (weeks) => {
      const at = weeks.findLastIndex((week) => week.firstDay === firstDay);
      return weeks.filter((_, index) => index !== at);
    });
}

/** Ends the newest week today, before it is full. Returns the way back. */
export async function endHomeWeek(services: Services): Promise<() => Promise<void>> {
  let ended: HomeWeek | undefined;
  const endedOn = today(services);
  await changeWeeks(services, (weeks) => {
    ended = weeks.at(-1);
    return weeks.map((week) => (week === ended ? { ...week, endedOn } : week));
  });
  const isEnded = (week: HomeWeek) => week.firstDay === ended?.firstDay && week.endedOn === endedOn;
  return () => changeWeeks(services, (weeks) => weeks.map((week) => (ended && isEnded(week) ? ended : week)));
}

function today({ now, timeZone }: Services): string {
  const time = now();
  return slotAt(time, utcOffsetAt(timeZone, time)).day;
}

const changeWeeks = (services: Services, next: (weeks: readonly HomeWeek[]) => readonly HomeWeek[]): Promise<void> =>
  changeProfile(services, { details: ({ homeWeeks }) => ({ homeWeeks: next(homeWeeks ?? []) }) });
