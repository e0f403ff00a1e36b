import type { ColumnMeaning } from '../../domain/imported-file.ts';
import { parseTimestamp } from '../timestamp.ts';
import { isTimeName, meaningByName } from './column-names.ts';
import { parseTableTime } from './table-time.ts';

type TimeMeaning = Extract<ColumnMeaning, 'dateTime' | 'date' | 'time'>;

/** Which columns say when: one of whole times, or one of dates with or without one of the time of day. */
export function timeColumns(header: readonly string[], cells: readonly (readonly string[])[]): (TimeMeaning | null)[] {
  const kinds = header.map((name, column) => timeKindOf(name, cells[column] ?? []));
  const best = (kind: TimeMeaning): number => {
    const named = header.findIndex((name, column) => kinds[column] === kind && isTimeName(name));
    return named >= 0 ? named : kinds.indexOf(kind);
  };
  const columns: (TimeMeaning | null)[] = header.map(() => null);
  const [whole, date, clock] = [best('dateTime'), best('date'), best('time')];
  if (whole >= 0) columns[whole] = 'dateTime';
  else if (date >= 0) {
    columns[date] = 'date';
    if (clock >= 0) columns[clock] = 'time';
  } else if (clock >= 0 && isTimeName(header[clock] ?? '')) columns[clock] = 'dateTime';
  return columns;
}

function timeKindOf(name: string, cells: readonly string[]): TimeMeaning | null {
  if (cells.length === 0) return null;
  const every = (is: (cell: string) => boolean): boolean => cells.filter(is).length * 10 >= cells.length * 9;
  // Any number of ten digits could be seconds; it is a time only where the name says so.
  if (!isTimeName(name) && cells.every((cell) => /^\d+(\.\d+)?$/.test(cell))) return null;
  // `7:30` under "Sleep" is a duration.
  if (every((cell) => parseTimestamp(cell)?.form === 'clock'))
    return isTimeName(name) || meaningByName(name) === null ? 'time' : null;
  if (every((cell) => parseTimestamp(cell) === null && parseTableTime(cell) !== null && !/\d:\d/.test(cell)))
    return 'date';
  return every((cell) => parseTableTime(cell) !== null) ? 'dateTime' : null;
}
