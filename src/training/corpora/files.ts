import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CorpusError } from './cgm.ts';

/** A corpus file's text, gzipped or not: `name` is without `.gz`. Undefined where it is not there. */
export function corpusText(folder: string, name: string): string | undefined {
  const plain = join(folder, name);
  if (existsSync(plain)) return readFileSync(plain, 'utf8');
  if (!existsSync(`${plain}.gz`)) return undefined;
  try {
    return gunzipSync(readFileSync(`${plain}.gz`)).toString('utf8');
  } catch {
    throw new CorpusError(`${plain}.gz is cut short or not gzipped.`);
  }
}

/** The names in a corpus's folder, sorted. @throws CorpusError where there is no such folder */
export function corpusNames(folder: string): string[] {
  if (!existsSync(folder)) throw new CorpusError(`No folder ${folder}.`);
  return readdirSync(folder).sort();
}

/** Rows of a CSV file by the names in its first line; quoted cells may hold commas and line ends. */
export function csvRows(text: string): Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = cellsOf(text.replace(/^\uFEFF/, ''));
  return rows
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => Object.fromEntries(header.map((name, index) => [name.trim(), (cells[index] ?? '').trim()])));
}

/** The cells of each line, without names: for files whose names do not fit their columns. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index] as string;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (text[index + 1] === '"') {
        cell += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(cell);
      cell = '';
    } else if (character === '\n') {
      row.push(cell);
      rows.push(row);
      row = [];
      cell = '';
    } else if (character !== '\r') cell += character;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}

/** A number, or NaN where the cell is empty or holds something else. */
export const numberIn = (cell: string | undefined): number =>
  cell === undefined || cell.trim() === '' ? Number.NaN : Number(cell);

/** `yyyy-mm-dd[ T]hh:mm[:ss]` -> the wall clock as if it were UTC; NaN for anything else. */
export function isoWallClock(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(text.trim());
  if (!match) return Number.NaN;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = match.map(Number);
  return Date.UTC(year as number, (month as number) - 1, day, hour || 0, minute || 0, second || 0);
}

/** `dd/mm/yyyy[ hh:mm[:ss]]`, the day first -> the wall clock as if it were UTC. */
export function dayFirstWallClock(text: string): number {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: +(\d{1,2}):(\d{2})(?::(\d{2}))?)?/.exec(text.trim());
  if (!match) return Number.NaN;
  const [, day, month, year, hour, minute, second] = match.map(Number);
  return Date.UTC(year as number, (month as number) - 1, day, hour || 0, minute || 0, second || 0);
}

/** `m/d/yy[yy][ h:mm[:ss] AM]`, the month first -> the wall clock as if it were UTC. */
export function monthFirstWallClock(text: string): number {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})(?: +(\d{1,2}):(\d{2})(?::(\d{2}))?(?: *([AP])M)?)?$/i.exec(
    text.trim(),
  );
  if (!match) return Number.NaN;
  const [month, day, year, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const half = match[7]?.toUpperCase();
  const hours = half ? (hour % 12) + (half === 'P' ? 12 : 0) : hour;
  return Date.UTC(year < 100 ? 2000 + year : year, month - 1, day, hours, minute, second);
}
