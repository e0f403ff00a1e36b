import { readFileSync } from 'node:fs';
import { CorpusError } from '../corpora/cgm.ts';

/** One row under the names of its columns, and where it stands. */
export interface TableRow<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

/** One line of a CSV file -> its cells; quoted ones may hold commas and doubled quotes (RFC 4180), but no line break. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',').map((cell) => cell.trim());
  const cells = line.match(/(?:^|,)(?:\s*"(?:[^"]|"")*"\s*|[^,]*)/g) ?? [];
  return cells.map((cell, index) => {
    const text = cell.slice(index === 0 && !cell.startsWith(',') ? 0 : 1).trim();
    return text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
  });
}

/** A value as it stands in a CSV file. */
export const cellOf = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * The rows of a CSV file under the columns asked for, whichever order the file has them in; others are passed over.
 * @throws CorpusError where a column is missing or there is no row
 */
export function readTable<Column extends string>(file: string, columns: readonly Column[]): TableRow<Column>[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const header = cellsOf(lines[0] ?? '');
  const places = columns.map((column) => header.indexOf(column));
  const missing = columns.filter((_, index) => (places[index] as number) < 0);
  if (missing.length > 0)
    throw new CorpusError(
      `${file} has no column ${missing.join(', ')}: its first line must name ${columns.join(',')}.`,
    );
  const rows: TableRow<Column>[] = [];
  for (let index = 1; index < lines.length; index++) {
    const text = lines[index] as string;
    if (text.trim() === '') continue;
    const cells = cellsOf(text);
    const named = columns.map((column, place) => [column, cells[places[place] as number] ?? '']);
    rows.push({ line: index + 1, cells: Object.fromEntries(named) as Record<Column, string> });
  }
  if (rows.length === 0) throw new CorpusError(`${file} has no rows under its first line.`);
  return rows;
}
