import { instantsOf, utcOffsetAt } from '../../domain/calendar.ts';
import type { DateOrder } from '../../domain/imported-file.ts';
import type { ReadingTime } from '../reading-times.ts';
import { type Timestamp, wallDate } from '../timestamp.ts';

const known = new Map<string, boolean>();

function isZone(zone: string): boolean {
  let is = known.get(zone);
  if (is === undefined) {
    try {
      utcOffsetAt(zone, 0);
      is = true;
    } catch {
      is = false;
    }
    known.set(zone, is);
  }
  return is;
}

/**
 * When a clock of the zone that the row names showed this; null where it names none that is known, or the time needs
 * none. Of the two moments in the hour that is lived twice, the earlier.
 */
export function timeInZone(timestamp: Timestamp, zone: string, dateOrder: DateOrder): ReadingTime | null {
  if (!isZone(zone)) return null;
  const wall = wallOf(timestamp, dateOrder);
  if (wall === null) return null;
  const { earlier } = instantsOf(zone, wall);
  return { time: earlier, utcOffset: utcOffsetAt(zone, earlier) };
}

function wallOf(timestamp: Timestamp, dateOrder: DateOrder): number | null {
  if (timestamp.form === 'wall') return timestamp.wall;
  if (timestamp.form !== 'open') return null;
  const { first, second, year, clock } = timestamp;
  const date = dateOrder === 'mdy' ? wallDate(year, first, second) : wallDate(year, second, first);
  return date === null ? null : date + clock;
}
