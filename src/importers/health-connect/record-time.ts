import { isObject, numberOf, textOf } from '../json/json-value.ts';
import { timeInZone } from '../table/zoned-time.ts';
import { parseTimestamp } from '../timestamp.ts';

export interface RecordTime {
  /** Epoch ms; NaN where there is none. */
  readonly time: number;
  /** Minutes; null where the record has none. */
  readonly utcOffset: number | null;
}

const none: RecordTime = { time: Number.NaN, utcOffset: null };
/** Epoch seconds of 2001 to 2286, and the same as milliseconds. */
const millisecondsFrom = 1e12;

/** A moment as an exporter writes it: ISO text, or a number of seconds or milliseconds; the zone's offset may stand apart from it. */
export function recordTime(moment: unknown, offset: unknown, timeZone: string): RecordTime {
  const number = typeof moment === 'number' ? moment : undefined;
  if (number !== undefined)
    return { time: number >= millisecondsFrom ? number : number * 1000, utcOffset: minutesOf(offset) };
  const timestamp = parseTimestamp(textOf(moment) ?? '');
  if (timestamp?.form === 'instant')
    return { time: timestamp.time, utcOffset: minutesOf(offset) ?? timestamp.utcOffset };
  if (timestamp?.form !== 'wall') return none;
  const minutes = minutesOf(offset);
  if (minutes !== null) return { time: timestamp.wall - minutes * 60_000, utcOffset: minutes };
  return timeInZone(timestamp, timeZone, 'ymd') ?? none;
}

/** `+02:00`, `{"id": "+02:00"}`, `{"totalSeconds": 7200}`, or a number of seconds. */
function minutesOf(offset: unknown): number | null {
  if (isObject(offset)) return minutesOf(offset.totalSeconds ?? offset.id);
  const seconds = numberOf(offset);
  if (seconds !== undefined) return Math.abs(seconds) <= 18 * 3600 ? Math.round(seconds / 60) : null;
  if (offset === 'Z') return 0;
  const match = /^([+-])(\d\d):?(\d\d)/.exec(textOf(offset) ?? '');
  if (match === null) return null;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes <= 18 * 60 ? (match[1] === '-' ? -minutes : minutes) : null;
}
