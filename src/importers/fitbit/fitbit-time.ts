import { instantsOf } from '../../domain/calendar.ts';
import { parseTimestamp, wallDate } from '../timestamp.ts';

/** Epoch ms of the same digits in UTC; null where the text is no time. The month comes first in all countries: `01/31/23 23:59:59`. */
function wallOf(text: string): number | null {
  const timestamp = parseTimestamp(/^\d{4}-\d\d-\d\d$|^\d\d\/\d\d\/\d\d$/.test(text) ? `${text} 00:00` : text);
  if (timestamp === null) return null;
  switch (timestamp.form) {
    case 'instant':
      return timestamp.time;
    case 'wall':
      return timestamp.wall;
    case 'open': {
      const date = wallDate(timestamp.year, timestamp.first, timestamp.second);
      return date === null ? null : date + timestamp.clock;
    }
    case 'clock':
      return null;
  }
}

/**
 * What the export counts by itself (heart rate, steps, exercise) is in UTC, although the text does not say so: seen by
 * all who lived outside of Greenwich, as in medium.com/@abhik.ch6/parsing-fitbit-hr-from-google-takeout-9d9e98ce6aee.
 * NaN where the text is no time.
 */
export const universalTime = (text: unknown): number =>
  typeof text === 'string' ? (wallOf(text) ?? Number.NaN) : Number.NaN;

/**
 * Nights and weights are on the wearer's clock (andykong.org/blog/fitbitsleeptzcorrection). In the hour that is lived
 * twice, the earlier is meant.
 */
export function localTime(text: unknown, timeZone: string): number {
  const wall = typeof text === 'string' ? wallOf(text) : null;
  return wall === null ? Number.NaN : instantsOf(timeZone, wall).earlier;
}
