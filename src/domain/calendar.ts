/**
 * Wall clocks and instants. A *wall clock* is written as the epoch milliseconds that the same digits would have in UTC;
 * the offset is local time minus UTC in minutes, positive east of Greenwich. Zones are IANA names, resolved by `Intl`.
 */

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Offsets of a zone, remembered per UTC day: a day has one offset, or two with the instant of the change. */
interface DayOffsets {
  readonly before: number;
  readonly change: number;
  readonly after: number;
}

class ZoneOffsets {
  readonly #format: Intl.DateTimeFormat;
  readonly #days = new Map<number, DayOffsets>();

  constructor(timeZone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  at(time: number): number {
    const day = Math.floor(time / dayMs);
    let offsets = this.#days.get(day);
    if (offsets === undefined) {
      offsets = this.#ofDay(day);
      this.#days.set(day, offsets);
    }
    return time < offsets.change ? offsets.before : offsets.after;
  }

  #ofDay(day: number): DayOffsets {
    let low = day * dayMs;
    let high = low + dayMs;
    const before = this.#ask(low);
    const after = this.#ask(high);
    if (before === after) return { before, change: high, after };
    while (high - low > minuteMs) {
      const middle = low + Math.floor((high - low) / 2 / minuteMs) * minuteMs;
      if (this.#ask(middle) === before) low = middle;
      else high = middle;
    }
    return { before, change: high, after };
  }

  #ask(time: number): number {
    const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of this.#format.formatToParts(time)) part[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
    const wall = Date.UTC(year, month - 1, day, hour, minute, second);
    return Math.round((wall - Math.floor(time / 1000) * 1000) / minuteMs);
  }
}

const zones = new Map<string, ZoneOffsets>();

function zoneOffsets(timeZone: string): ZoneOffsets {
  let zone = zones.get(timeZone);
  if (zone === undefined) {
    zone = new ZoneOffsets(timeZone);
    zones.set(timeZone, zone);
  }
  return zone;
}

/** Local time minus UTC at an instant (epoch ms), minutes. Throws a RangeError for an unknown zone. */
export const utcOffsetAt = (timeZone: string, time: number): number => zoneOffsets(timeZone).at(time);

export interface WallClockInstants {
  /** Epoch ms. The same twice, except in the hour that is lived twice when the clock is set back. */
  readonly earlier: number;
  readonly later: number;
}

/**
 * When a clock in the zone shows `wall`. In the hour that is skipped when the clock is set forward, the clock that was
 * not set is meant: 02:30 becomes 03:30.
 */
export function instantsOf(timeZone: string, wall: number): WallClockInstants {
  const zone = zoneOffsets(timeZone);
  const before = zone.at(wall - dayMs);
  const after = zone.at(wall + dayMs);
  const withBefore = wall - before * minuteMs;
  if (before === after) return { earlier: withBefore, later: withBefore };
  const withAfter = wall - after * minuteMs;
  const beforeHolds = zone.at(withBefore) === before;
  const afterHolds = zone.at(withAfter) === after;
  if (beforeHolds && afterHolds)
    return { earlier: Math.min(withBefore, withAfter), later: Math.max(withBefore, withAfter) };
  const only = afterHolds ? withAfter : withBefore;
  return { earlier: only, later: only };
}

/** What a clock with this offset shows at an instant. */
export const wallClockAt = (time: number, utcOffset: number): number => time + utcOffset * minuteMs;

/** The local day of an instant in days since 1970-01-01. */
export const localDayNumber = (time: number, utcOffset: number): number =>
  Math.floor(wallClockAt(time, utcOffset) / dayMs);

/** The local day of an instant, `YYYY-MM-DD`, by the offset that held where the person was. */
export const localDay = (time: number, utcOffset: number): string =>
  new Date(wallClockAt(time, utcOffset)).toISOString().slice(0, 10);
