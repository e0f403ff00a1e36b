/** Times as files write them. What the text leaves open (zone, order of day and month, date) stays open here. */
export type Timestamp =
  /** Epoch ms, with the zone's own offset where the text has one. */
  | { readonly form: 'instant'; readonly time: number; readonly utcOffset: number | null }
  /** Year first. */
  | { readonly form: 'wall'; readonly wall: number }
  /** Day and month in an order that only the whole file tells. */
  | {
      readonly form: 'open';
      readonly first: number;
      readonly second: number;
      readonly year: number;
      readonly clock: number;
    }
  /** Time of day, ms since midnight. */
  | { readonly form: 'clock'; readonly clock: number };

const minuteMs = 60_000;
const clockSource = String.raw`(?:(上午|下午)\s*)?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*([ap])?\.?(?:m\.?)?`;
const zoneSource = String.raw`\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?`;
const clockOnly = new RegExp(`^${clockSource}$`, 'i');
const yearFirst = new RegExp(
  String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[T,\s]*${clockSource}${zoneSource}$`,
  'i',
);
/** Names no zone: no export known writes one here, and to read past it would move the reading by hours. */
const yearLast = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2}),?\s+${clockSource}$`, 'i');
const epoch = /^(\d{10})(\d{3})?(?:\.\d*)?$/;

/** No time is longer; a cell may be, and the patterns would go over it again and again. */
const longest = 64;

/** Null where the text is no time, or a date without a time of day. */
export function parseTimestamp(text: string): Timestamp | null {
  if (text.length > longest) return null;
  const trimmed = text.trim();
  const isYearFirst = yearFirst.exec(trimmed);
  if (isYearFirst !== null) {
    const [, year, month, day] = isYearFirst;
    const clock = clockOf(isYearFirst.slice(4, 10));
    const date = wallDate(Number(year), Number(month), Number(day));
    if (clock === null || date === null) return null;
    return withZone({ form: 'wall', wall: date + clock }, date + clock, isYearFirst[10]);
  }
  const isYearLast = yearLast.exec(trimmed);
  if (isYearLast !== null) {
    const [first, second] = [Number(isYearLast[1]), Number(isYearLast[2])];
    const year = Number(isYearLast[3]) + (isYearLast[3]?.length === 2 ? 2000 : 0);
    const clock = clockOf(isYearLast.slice(4, 10));
    const possible = wallDate(year, second, first) !== null || wallDate(year, first, second) !== null;
    return clock === null || !possible ? null : { form: 'open', first, second, year, clock };
  }
  const isClock = clockOnly.exec(trimmed);
  if (isClock !== null) {
    const clock = clockOf(isClock.slice(1, 7));
    return clock === null ? null : { form: 'clock', clock };
  }
  const isEpoch = epoch.exec(trimmed);
  if (isEpoch !== null)
    return { form: 'instant', time: Number(isEpoch[1]) * 1000 + Number(isEpoch[2] ?? 0), utcOffset: null };
  return null;
}

/** Midnight of a date, as the epoch ms of the same digits in UTC; null where there is no such day. */
export function wallDate(year: number, month: number, day: number): number | null {
  const wall = Date.UTC(year, month - 1, day);
  const date = new Date(wall);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? wall : null;
}

function clockOf(parts: readonly (string | undefined)[]): number | null {
  const [half, hourText, minuteText, secondText = '0', fraction = '', meridiem] = parts;
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText);
  const isTwelveHour = half !== undefined || meridiem !== undefined;
  if (
    minute > 59 ||
    second > 59 ||
    hour > (isTwelveHour ? 12 : 23) ||
    (isTwelveHour && hour === 0 && half === undefined)
  )
    return null;
  if (isTwelveHour) hour = (hour % 12) + (half === '下午' || meridiem?.toLowerCase() === 'p' ? 12 : 0);
  return ((hour * 60 + minute) * 60 + second) * 1000 + Number(fraction.padEnd(3, '0'));
}

function withZone(open: Timestamp, wall: number, zone: string | undefined): Timestamp {
  if (zone === undefined) return open;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (offset === null) return { form: 'instant', time: wall, utcOffset: null };
  const minutes = (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3]));
  return { form: 'instant', time: wall - minutes * minuteMs, utcOffset: minutes };
}
