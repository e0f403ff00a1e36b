/** A time of day to be reminded at, every day. */
export interface Reminder {
  /** Minutes after local midnight. */
  readonly minute: number;
  readonly title: string;
}

export interface RemindersOptions {
  readonly reminders: readonly Reminder[];
  /** Of each event, in words. */
  readonly description: string;
  /** The first day, `2026-11-25`. */
  readonly from: string;
  /** Epoch ms. */
  readonly now: number;
  /** What each event is known by, so that a file taken in again replaces what it brought before. */
  readonly idOf: (minute: number) => string;
}

/**
 * Daily reminders as an iCalendar file (RFC 5545). Times float: they follow the clock of wherever the calendar is, as
 * measuring times do, through travel and the change to summer time.
 */
export function remindersCalendar({ reminders, description, from, now, idOf }: RemindersOptions): string {
  const date = from.replaceAll('-', '');
  const stamp = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const events = reminders.flatMap(({ minute, title }) => [
    'BEGIN:VEVENT',
    `UID:${idOf(minute)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${date}T${twoDigits(Math.floor(minute / 60))}${twoDigits(minute % 60)}00`,
    'DURATION:PT5M',
    'RRULE:FREQ=DAILY',
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escaped(title)}`,
    'END:VALARM',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Attune//Reminders//EN', ...events, 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Section 3.3.11: backslash, semicolon, comma and line break mean something else. */
const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, '\\$&').replaceAll(/\r?\n/g, '\\n');

const mostOctets = 75;
const octets = new TextEncoder();

/** Section 3.1: no line over 75 octets; the next one begins with a space. No character is cut in two. */
function folded(line: string): string {
  let text = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > mostOctets) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}
