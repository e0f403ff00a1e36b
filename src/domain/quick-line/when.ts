/** Time words at the start or the end of a line: `yesterday 8pm`, `at 7:30`, `20 minutes ago`, `昨天晚上8点`, `今早7点半`. */
import { instantsOf, utcOffsetAt, wallClockAt } from '../calendar.ts';
import { agoOf } from './ago.ts';
import { dayWords, isNightWord, isStub, type PartOfDay, parts, weekdays } from './time-words.ts';

export interface Clock {
  /** Epoch ms. */
  readonly now: number;
  /** IANA. */
  readonly timeZone: string;
}

export interface TimedLine {
  /** Epoch ms; null where the line says nothing of when. */
  readonly time: number | null;
  /** "Last night" without an hour: for a sleep, when it began rather than when it was. */
  readonly isNight: boolean;
  /** The line without its time words. */
  readonly rest: string;
}

const dayMs = 86_400_000;

const byLength = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|');
const dayPattern = byLength(Object.keys(dayWords));
const partPattern = byLength(Object.keys(parts));
const clockPattern =
  '(?:(\\d{1,2})(?:[:.](\\d{2}))?\\s*([ap])\\.?m\\b\\.?|(\\d{1,2}):(\\d{2})(?!\\d)|(\\d{1,2})\\s*(?:点钟?|时)(?:(半)|(整)|([123])刻|(\\d{1,2})分?)?|(\\d{1,2})(?![\\d:.,/%°]))';

const expression = new RegExp(
  `^(?:(${dayPattern}|(?:on )?(?:last )?(?:sun|mon|tues|wednes|thurs|fri|satur)day|上?(?:周|星期|礼拜)[一二三四五六日天]|\\d{4}-\\d{2}-\\d{2})(?![a-z]))?` +
    `\\s*,?\\s*(?:(?:in the )?(${partPattern})(?![a-z]))?\\s*(的)?\\s*(at|@)?\\s*(?:${clockPattern})?(?:\\s*in the (morning|afternoon|evening))?$`,
  'i',
);
const justNow = /^(?:just now|right now|now|刚才|刚刚|现在)$/i;

interface Meaning {
  readonly time: number;
  readonly isNight: boolean;
}

/** What a whole phrase says of when; null where it is no time at all. */
function meaningOf(phrase: string, clock: Clock): Meaning | null {
  const text = phrase
    .trim()
    .toLowerCase()
    .replace(/^at (noon|midday)$/, '$1');
  if (text === '') return null;
  if (justNow.test(text)) return { time: clock.now, isNight: false };
  const back = agoOf(text);
  if (back !== null) return { time: clock.now - back, isNight: false };
  const found = expression.exec(text);
  return found === null ? null : wallClockMeaning(found, clock);
}

function wallClockMeaning(found: RegExpExecArray, clock: Clock): Meaning | null {
  const [, day, partBefore, , at, ...rest] = found;
  const [h12, m12, meridiem, h24, m24, hZh, half, , quarter, mZh, bare, partAfter] = rest;
  const clockHour = h12 ?? h24 ?? hZh ?? bare;
  const partWord = partBefore ?? partAfter ?? /morning|afternoon|evening|night/.exec(day ?? '')?.[0];
  const part = partWord === undefined ? undefined : parts[partWord];
  if (clockHour === undefined && part === undefined && day === undefined) return null;
  if (isStub(day) && !isStub(partWord) && partWord !== undefined && clockHour === undefined) return null;
  if (isStub(day) && partWord === undefined) return null;
  if (isStub(partWord) && !isStub(day) && clockHour === undefined) return null;
  // A time has to say so: a lone "8" is a number, "8:30" may be a span, "morning" alone is no day.
  const isSaid = at !== undefined || meridiem !== undefined || hZh !== undefined;
  if (bare !== undefined && at === undefined) return null;
  if (day === undefined && part === undefined && !isSaid) return null;
  if (day === undefined && clockHour === undefined && /^[a-z]/.test(partWord ?? '') && part?.hour !== 12) return null;

  const wallNow = wallClockAt(clock.now, utcOffsetAt(clock.timeZone, clock.now));
  const today = Math.floor(wallNow / dayMs) * dayMs;
  const start = day === undefined ? today : startOf(day, today);
  if (start === null) return null;
  // Only a day: at this hour of that day.
  if (clockHour === undefined && part === undefined)
    return { time: instant(start + wallNow - today, clock), isNight: false };
  const minute = Number(m12 ?? m24 ?? mZh ?? (half ? 30 : quarter ? Number(quarter) * 15 : 0));
  const hour = hourFrom({ clockHour, meridiem, part });
  if (hour === null || minute > 59) return null;
  let wall = start + hour * 3_600_000 + minute * 60_000;
  // Without a day, the last time the clock showed it; a part of today that is still to come has begun at the latest now.
  if (wall > wallNow && day === undefined) wall -= dayMs;
  if (wall > wallNow && clockHour === undefined) wall = wallNow;
  return { time: instant(wall, clock), isNight: clockHour === undefined && isNightWord(partWord) };
}

function hourFrom({
  clockHour,
  meridiem,
  part,
}: {
  clockHour?: string;
  meridiem?: string;
  part?: PartOfDay;
}): number | null {
  if (clockHour === undefined) return part?.hour ?? null;
  const hour = Number(clockHour);
  if (meridiem !== undefined) {
    if (hour < 1 || hour > 12) return null;
    return (hour % 12) + (meridiem === 'p' ? 12 : 0);
  }
  if (hour > 24) return null;
  return part === undefined || hour > 12 ? hour : part.hourOf(hour);
}

/** Midnight, by the wall clock, of the day that a word names; a weekday is the last one that is over. */
function startOf(day: string, today: number): number | null {
  if (/^\d{4}-/.test(day)) {
    const parsed = Date.parse(`${day}T00:00:00Z`);
    return Number.isNaN(parsed) ? null : parsed;
  }
  const back = dayWords[day];
  if (back !== undefined) return today - back * dayMs;
  const weekday = weekdays.findIndex((pattern) => pattern.test(day));
  if (weekday < 0) return null;
  const since = (new Date(today).getUTCDay() - weekday + 7) % 7 || 7;
  return today - since * dayMs;
}

const instant = (wall: number, { timeZone }: Clock): number => instantsOf(timeZone, wall).later;

const edge = /[\s,，、;；]/;

/** Takes the time words off the end of a line, or off its start; the longest that are one. */
export function takeWhen(line: string, clock: Clock): TimedLine {
  for (let from = 1; from < line.length; from++) {
    if (!startsPhrase(line, from)) continue;
    const meaning = meaningOf(line.slice(from).replace(/^[\s,，、;；]+/, ''), clock);
    if (meaning !== null) return { ...meaning, rest: trimmed(line.slice(0, from)) };
  }
  for (let to = line.length - 1; to > 0; to--) {
    if (!endsPhrase(line, to)) continue;
    const meaning = meaningOf(line.slice(0, to), clock);
    if (meaning !== null) return { ...meaning, rest: trimmed(line.slice(to)) };
  }
  return { time: null, isNight: false, rest: line };
}

const trimmed = (text: string) => text.replace(/^[\s,，、;；:：]+|[\s,，、;；]+$/g, '');
const isWide = (character: string | undefined) => character !== undefined && /[一-鿿]/.test(character);
/** A phrase begins after a space or a comma, or where Chinese begins. */
const startsPhrase = (line: string, at: number) => edge.test(line.charAt(at - 1)) || isWide(line[at]);
const endsPhrase = (line: string, at: number) => edge.test(line.charAt(at)) || isWide(line[at]) || isWide(line[at - 1]);
