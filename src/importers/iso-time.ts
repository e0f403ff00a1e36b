import { instantsOf } from '../domain/calendar.ts';
import { parseTimestamp } from './timestamp.ts';

export interface Instant {
  /** Epoch ms. */
  readonly time: number;
  /** Minutes; null where the text names no offset, or only UTC, which is no person's clock. */
  readonly utcOffset: number | null;
}

/** A time that is written year first. Without a zone it is the wall clock of `timeZone`; null where it is no time. */
export function isoInstant(text: string, timeZone: string): Instant | null {
  const timestamp = parseTimestamp(text);
  if (timestamp?.form === 'instant') return { time: timestamp.time, utcOffset: timestamp.utcOffset };
  return timestamp?.form === 'wall' ? { time: instantsOf(timeZone, timestamp.wall).earlier, utcOffset: null } : null;
}
