import { type Instant, isoInstant } from '../iso-time.ts';
import { wallDate } from '../timestamp.ts';

const minuteMs = 60_000;

/**
 * Times as Apple writes them, `2023-01-01 10:00:00 +0100`: millions of them, nearly all of the day of the one before.
 * What is written otherwise (a phone with a twelve-hour clock has `9:30:00 AM`) is read as any time is.
 */
export class HealthClock {
  readonly #timeZone: string;
  #day = '';
  #midnight: number | null = null;

  constructor(timeZone: string) {
    this.#timeZone = timeZone;
  }

  at(text: string | undefined): Instant | null {
    if (text === undefined) return null;
    if (!text.startsWith(this.#day) || this.#day === '') this.#turnTo(text);
    const quick = this.#midnight === null ? null : onDay(text, this.#midnight);
    return quick ?? isoInstant(text, this.#timeZone);
  }

  #turnTo(text: string): void {
    const day = text.slice(0, 10);
    const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
    this.#day = parts === null ? '' : day;
    this.#midnight = parts === null ? null : wallDate(Number(parts[1]), Number(parts[2]), Number(parts[3]));
  }
}

/** Null where the text after the date is not exactly ` 10:00:00 +0100`. */
function onDay(text: string, midnight: number): Instant | null {
  if (text.length !== 25 || text[10] !== ' ' || text[13] !== ':' || text[16] !== ':' || text[19] !== ' ') return null;
  const sign = text[20] === '+' ? 1 : text[20] === '-' ? -1 : 0;
  const [hour, minute, second] = [pair(text, 11), pair(text, 14), pair(text, 17)];
  const [east, eastMinutes] = [pair(text, 21), pair(text, 23)];
  if (sign === 0 || !(hour < 24 && minute < 60 && second < 60 && east < 24 && eastMinutes < 60)) return null;
  const utcOffset = sign * (east * 60 + eastMinutes);
  return { time: midnight + ((hour * 60 + minute) * 60 + second) * 1000 - utcOffset * minuteMs, utcOffset };
}

/** A number of two digits; NaN where there are none. */
function pair(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
