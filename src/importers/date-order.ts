import type { DateOrder } from '../domain/imported-file.ts';
import type { RawReadings } from './raw-readings.ts';
import { wallDate } from './timestamp.ts';

export interface DecidedDateOrder {
  readonly dateOrder: DateOrder;
  readonly certain: boolean;
}

type OpenOrder = Exclude<DateOrder, 'ymd'>;

/** A calendar day in each order; NaN where that order has no such day. */
interface OpenDay {
  readonly dmy: number;
  readonly mdy: number;
}

/** How much further apart the days must lie in the other order for this one to be beyond doubt. */
const decisiveRatio = 5;
/** Readings a day from which on they are a sensor's, day after day: a weight may be taken on the first of each month. */
const readingsOfSensor = 3;

/**
 * The order of day and month in dates with the year last. A number above twelve decides. Failing that, readings of one
 * person follow each other: the order in which the days lie closer together, and none after `now`, is the likelier.
 */
export function decideDateOrder(raw: RawReadings, now: number, chosen?: DateOrder): DecidedDateOrder {
  const days = openDays(raw);
  if (days.length === 0) return { dateOrder: 'ymd', certain: true };
  if (chosen === 'dmy' || chosen === 'mdy') return { dateOrder: chosen, certain: true };
  const only = { dmy: 0, mdy: 0 };
  for (const { dmy, mdy } of days) {
    if (Number.isNaN(mdy)) only.dmy++;
    if (Number.isNaN(dmy)) only.mdy++;
  }
  if (only.dmy !== only.mdy) return { dateOrder: only.dmy > only.mdy ? 'dmy' : 'mdy', certain: true };

  const latest = now + 86_400_000;
  const future = (order: OpenOrder) => days.some((day) => day[order] > latest);
  if (future('dmy') !== future('mdy')) return { dateOrder: future('dmy') ? 'mdy' : 'dmy', certain: true };
  const spread = { dmy: spreadOf(days, 'dmy'), mdy: spreadOf(days, 'mdy') };
  const dateOrder: OpenOrder = spread.mdy < spread.dmy ? 'mdy' : 'dmy';
  const other: OpenOrder = dateOrder === 'dmy' ? 'mdy' : 'dmy';
  const isSensor = raw.length >= readingsOfSensor * days.length;
  return { dateOrder, certain: days.length >= 3 && isSensor && spread[other] > decisiveRatio * spread[dateOrder] };
}

/** The days of the file as they follow each other, each change of day once. */
function openDays(raw: RawReadings): OpenDay[] {
  const days: OpenDay[] = [];
  let previous = -1;
  for (let index = 0; index < raw.length; index++) {
    const timestamp = raw.timestamp(index);
    if (timestamp.form !== 'open') continue;
    const { first, second, year } = timestamp;
    const key = (year * 100 + first) * 100 + second;
    if (key === previous) continue;
    previous = key;
    days.push({
      dmy: wallDate(year, second, first) ?? Number.NaN,
      mdy: wallDate(year, first, second) ?? Number.NaN,
    });
  }
  return days;
}

function spreadOf(days: readonly OpenDay[], order: OpenOrder): number {
  let spread = 0;
  for (let index = 1; index < days.length; index++) {
    const step = (days[index]?.[order] ?? 0) - (days[index - 1]?.[order] ?? 0);
    if (Number.isFinite(step)) spread += Math.abs(step);
  }
  return spread;
}
