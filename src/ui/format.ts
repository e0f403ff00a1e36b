import type { ChosenUnits } from '../domain/chosen-units.ts';
import { decimals, glucoseFromCanonical } from '../domain/units.ts';
import type { Language } from './i18n/languages.ts';
import { type KindWords, type MeasurementFormat, measurementFormat } from './measurement-format.ts';

export type { Quantity } from './measurement-format.ts';

/** Everything that decides how a number or a time is written. */
export interface FormatPreferences extends ChosenUnits {
  readonly language: Language;
  /** BCP 47, with the person's region: it decides the clock and the date order. */
  readonly locale: string;
  /** IANA. */
  readonly timeZone: string;
}

export interface Format extends MeasurementFormat {
  readonly preferences: FormatPreferences;
  number(value: number, fractionDigits?: number): string;
  /** 0.31 is 31 %. */
  percent(fraction: number, fractionDigits?: number): string;
  /** mg/dL in, the person's unit out, the number alone. */
  glucose(milligramsPerDecilitre: number): string;
  glucoseWithUnit(milligramsPerDecilitre: number): string;
  /** Clock time; with `utcOffset` (minutes) as the person's clock showed it then. */
  time(epoch: number, utcOffset?: number): string;
  /** Day and month, and the year where it is not the year of `now`. */
  day(epoch: number, options?: { readonly now?: number; readonly utcOffset?: number }): string;
  /** Day, month and always the year, for what is kept on paper. */
  date(epoch: number, utcOffset?: number): string;
  dateTime(epoch: number, utcOffset?: number): string;
  /** 0 is Sunday; short. */
  weekday(day: number): string;
  /** The month of a day given as UTC, short; with its year where that is asked for. */
  month(epoch: number, withYear?: boolean): string;
  /** The clock time, and the day before it where that is not today's. */
  moment(epoch: number, now: number): string;
  /** "2 minutes ago", "yesterday", "in 5 minutes". */
  relative(epoch: number, now: number): string;
  /** A span in its largest fitting unit: "240 ms", "1.4 s", "3 min", "6 h", "2 days". */
  duration(milliseconds: number): string;
  bytes(count: number): string;
  list(items: readonly string[]): string;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Intl's formatters are slow to make; one of each is enough. */
function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}

export function createFormat(preferences: FormatPreferences, words: KindWords): Format {
  const { locale, timeZone, language, glucoseUnit } = preferences;

  const numbers = remembered((options) => new Intl.NumberFormat(locale, JSON.parse(options)));
  const dates = remembered((options) => new Intl.DateTimeFormat(locale, JSON.parse(options)));
  const relatives = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });

  const numberWith = (options: Intl.NumberFormatOptions, value: number) =>
    numbers(JSON.stringify(options)).format(value);
  const number = (value: number, fractionDigits = 0) =>
    numberWith({ minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits }, value);

  /** An observation's own offset is shown by shifting the instant and formatting it as UTC. */
  const dateWith = (options: Intl.DateTimeFormatOptions, epoch: number, utcOffset?: number) =>
    utcOffset === undefined
      ? dates(JSON.stringify({ ...options, timeZone })).format(epoch)
      : dates(JSON.stringify({ ...options, timeZone: 'UTC' })).format(epoch + utcOffset * minute);

  const glucose = (milligrams: number) => number(glucoseFromCanonical(milligrams, glucoseUnit), decimals[glucoseUnit]);

  /** Whole days between two instants on the person's calendar, not spans of 24 hours. */
  const calendarDay = (epoch: number) => {
    const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    return Date.parse(`${parts.format(epoch)}T00:00:00Z`) / day;
  };

  const unitSpan = (value: number, unit: string, digits: number) =>
    numberWith({ style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: digits }, value);

  return {
    preferences,
    number,
    percent: (fraction, fractionDigits = 0) =>
      numberWith(
        { style: 'percent', minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits },
        fraction,
      ).replace('-', '−'),
    glucose,
    glucoseWithUnit: (milligrams) => `${glucose(milligrams)} ${glucoseUnit}`,
    ...measurementFormat({
      language,
      units: preferences,
      words,
      number: (value, fewest = 0, most = fewest) =>
        numberWith({ minimumFractionDigits: fewest, maximumFractionDigits: most }, value),
    }),
    time: (epoch, utcOffset) => dateWith({ hour: 'numeric', minute: '2-digit' }, epoch, utcOffset),
    day: (epoch, { now = epoch, utcOffset } = {}) => {
      const sameYear = dateWith({ year: 'numeric' }, epoch, utcOffset) === dateWith({ year: 'numeric' }, now);
      const options: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
      return dateWith(sameYear ? options : { ...options, year: 'numeric' }, epoch, utcOffset);
    },
    date: (epoch, utcOffset) => dateWith({ year: 'numeric', month: 'short', day: 'numeric' }, epoch, utcOffset),
    dateTime: (epoch, utcOffset) =>
      dateWith(
        { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' },
        epoch,
        utcOffset,
      ),
    // 4 January 1970 was a Sunday.
    weekday: (index) => dateWith({ weekday: 'short' }, (3 + index) * day, 0),
    month: (epoch, withYear = false) =>
      dateWith({ month: 'short', ...(withYear ? { year: 'numeric' } : {}) }, epoch, 0),
    moment: (epoch, now) => {
      const time = dateWith({ hour: 'numeric', minute: '2-digit' }, epoch);
      if (calendarDay(epoch) === calendarDay(now)) return time;
      const days = calendarDay(epoch) - calendarDay(now);
      const day =
        days === -1
          ? relatives.format(-1, 'day')
          : dateWith({ weekday: 'short', day: 'numeric', month: 'short' }, epoch);
      return `${day} ${time}`;
    },
    relative: (epoch, now) => {
      const span = epoch - now;
      const size = Math.abs(span);
      if (size < minute) return relatives.format(0, 'second');
      if (size < hour) return relatives.format(Math.trunc(span / minute), 'minute');
      const days = calendarDay(epoch) - calendarDay(now);
      if (days === 0 || size < 6 * hour) return relatives.format(Math.trunc(span / hour), 'hour');
      if (Math.abs(days) < 30) return relatives.format(days, 'day');
      if (Math.abs(days) < 365) return relatives.format(Math.trunc(days / 30.44), 'month');
      return relatives.format(Math.trunc(days / 365.25), 'year');
    },
    duration: (milliseconds) => {
      if (milliseconds < 1000) return unitSpan(milliseconds, 'millisecond', 0);
      if (milliseconds < minute) return unitSpan(milliseconds / 1000, 'second', milliseconds < 10_000 ? 1 : 0);
      if (milliseconds < hour) return unitSpan(milliseconds / minute, 'minute', 0);
      if (milliseconds < 2 * day) return unitSpan(milliseconds / hour, 'hour', 0);
      return unitSpan(milliseconds / day, 'day', 0);
    },
    bytes: (count) => {
      if (count < 1_000_000) return unitSpan(count / 1000, 'kilobyte', 0);
      if (count < 1_000_000_000) return unitSpan(count / 1_000_000, 'megabyte', count < 10_000_000 ? 1 : 0);
      return unitSpan(count / 1_000_000_000, 'gigabyte', 1);
    },
    list: (items) => lists.format(items),
  };
}
