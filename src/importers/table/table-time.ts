import { parseTimestamp, type Timestamp, wallDate } from '../timestamp.ts';
import { monthNamed } from './month-names.ts';

const clockAfter = String.raw`(?:[,T]?\s+(.+))?$`;
const dayFirst = new RegExp(
  String.raw`^(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}+)\.?,?[\s-]+(?:de\s+)?(\d{4})${clockAfter}`,
  'iu',
);
const monthFirst = new RegExp(String.raw`^(\p{L}+)\.?\s+(\d{1,2}),?\s+(\d{4})${clockAfter}`, 'iu');
const weekday = /^\p{L}+\.?,\s+/u;
const yearFirst = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;

/** As in a sensor's file, and the name of a weekday. */
const longest = 80;

/** A time as tables write it: as in a sensor's file, with the month as a word, or a date alone, which is its midnight. */
export function parseTableTime(text: string): Timestamp | null {
  if (text.length > longest) return null;
  const trimmed = text.trim().replace(/\s+/g, ' ');
  return parseTimestamp(trimmed) ?? parseNamedMonth(trimmed.replace(weekday, '')) ?? parseDate(trimmed);
}

function parseNamedMonth(text: string): Timestamp | null {
  const byDay = dayFirst.exec(text);
  const byMonth = byDay ?? monthFirst.exec(text);
  if (byMonth === null) return null;
  const [day, name, year, clockText] =
    byDay === null ? [byMonth[2], byMonth[1], byMonth[3], byMonth[4]] : byDay.slice(1);
  const month = monthNamed(name ?? '');
  const date = month === null ? null : wallDate(Number(year), month, Number(day));
  if (date === null) return null;
  if (clockText === undefined) return { form: 'wall', wall: date };
  const clock = parseTimestamp(clockText);
  return clock?.form === 'clock' ? { form: 'wall', wall: date + clock.clock } : null;
}

function parseDate(text: string): Timestamp | null {
  const isYearFirst = yearFirst.exec(text);
  if (isYearFirst !== null) {
    const wall = wallDate(Number(isYearFirst[1]), Number(isYearFirst[2]), Number(isYearFirst[3]));
    return wall === null ? null : { form: 'wall', wall };
  }
  const isYearLast = yearLast.exec(text);
  if (isYearLast === null) return null;
  const [first, second] = [Number(isYearLast[1]), Number(isYearLast[2])];
  const year = Number(isYearLast[3]) + (isYearLast[3]?.length === 2 ? 2000 : 0);
  const possible = wallDate(year, second, first) !== null || wallDate(year, first, second) !== null;
  return possible ? { form: 'open', first, second, year, clock: 0 } : null;
}
