import { instantsOf, localDay, utcOffsetAt, wallClockAt } from '../domain/calendar.ts';
import type { DateOrder } from '../domain/imported-file.ts';
import type { RawReadings } from './raw-readings.ts';
import { wallDate } from './timestamp.ts';

export interface ReadingTime {
  /** Epoch ms. */
  readonly time: number;
  /** Minutes. */
  readonly utcOffset: number;
}

export interface TimeRules {
  readonly timeZone: string;
  readonly now: number;
  readonly dateOrder: DateOrder;
  /** For times without dates, `YYYY-MM-DD`. */
  readonly lastDay?: string;
}

export interface ReadingTimes {
  /** Call once for each reading, in the order of the file; null where there is no such day. */
  readonly next: (index: number) => ReadingTime | null;
  /** The day given to the last reading, where the file has no dates. */
  readonly assumedLastDay: string | null;
}

const dayMs = 86_400_000;
/** A clock that goes back by more than this has passed midnight, or was set back an hour; by less, rows are out of order. */
const wrapMs = 15 * 60_000;

/** When each reading was taken, from what the file wrote and the rules for what it left open. */
export function readingTimes(raw: RawReadings, rules: TimeRules): ReadingTimes {
  const { timeZone } = rules;
  const resolve = wallClockInFileOrder(timeZone, isNewestFirst(raw));
  const at = (time: number): ReadingTime => ({ time, utcOffset: utcOffsetAt(timeZone, time) });
  const dates = datesOfClocks(raw, rules);
  let dayIndex = 0;
  let previousClock = Number.NEGATIVE_INFINITY;
  const next = (index: number): ReadingTime | null => {
    const timestamp = raw.timestamp(index);
    switch (timestamp.form) {
      case 'instant':
        return timestamp.utcOffset === null
          ? at(timestamp.time)
          : { time: timestamp.time, utcOffset: timestamp.utcOffset };
      case 'wall':
        return at(resolve(timestamp.wall));
      case 'open': {
        const { first, second, year, clock } = timestamp;
        const date = rules.dateOrder === 'mdy' ? wallDate(year, first, second) : wallDate(year, second, first);
        return date === null ? null : at(resolve(date + clock));
      }
      case 'clock': {
        if (dates === null) return null;
        if (previousClock - timestamp.clock > wrapMs) dayIndex++;
        previousClock = timestamp.clock;
        return at(resolve(dates.firstDay + dayIndex * dayMs + timestamp.clock));
      }
    }
  };
  return { next, assumedLastDay: dates?.lastDay ?? null };
}

/**
 * Wall clocks to instants. In the hour that is lived twice, readings go on in the direction of the file: the one hour
 * until the clock jumps against it, then the other. A repeated row, or two in the wrong order, is no such jump.
 */
function wallClockInFileOrder(timeZone: string, newestFirst: boolean): (wall: number) => number {
  const direction = newestFirst ? -1 : 1;
  let previous: number | null = null;
  let isSecondPass = false;
  return (wall) => {
    const { earlier, later } = instantsOf(timeZone, wall);
    if (earlier === later) {
      previous = null;
      return earlier;
    }
    if (previous === null) isSecondPass = false;
    else if (direction * (previous - wall) > wrapMs) isSecondPass = !isSecondPass;
    previous = wall;
    return isSecondPass === newestFirst ? earlier : later;
  };
}

/** Whether the file goes back in time, as exports with the newest on top do. */
function isNewestFirst(raw: RawReadings): boolean {
  const wall = (index: number): number => {
    const timestamp = raw.timestamp(index);
    if (timestamp.form === 'wall') return timestamp.wall;
    if (timestamp.form !== 'open') return 0;
    const { year, first, second, clock } = timestamp;
    return (year * 10_000 + first * 100 + second) * dayMs + clock;
  };
  let balance = 0;
  for (let index = 1; index < raw.length; index++) balance += Math.sign(wall(index) - wall(index - 1));
  return balance < 0;
}

/**
 * The days of a file of times alone: a new one begins where the clock wraps, and the last is the one chosen, or the most
 * recent on which the last reading is not in the future. Null where the file has dates.
 */
function datesOfClocks(
  raw: RawReadings,
  { timeZone, now, lastDay }: TimeRules,
): { firstDay: number; lastDay: string } | null {
  let wraps = 0;
  let clock = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < raw.length; index++) {
    const timestamp = raw.timestamp(index);
    if (timestamp.form !== 'clock') return null;
    if (clock - timestamp.clock > wrapMs) wraps++;
    clock = timestamp.clock;
  }
  if (raw.length === 0) return null;
  const localNow = wallClockAt(now, utcOffsetAt(timeZone, now));
  const today = Math.floor(localNow / dayMs) * dayMs;
  const recent = today + clock <= localNow ? today : today - dayMs;
  const last = lastDay === undefined ? recent : Date.parse(`${lastDay}T00:00:00Z`);
  return { firstDay: last - wraps * dayMs, lastDay: localDay(last, 0) };
}
