import type { UnknownTable } from '../../domain/imported-file.ts';
import { splitFields } from '../fields.ts';
import { delimiterOf, headLines, mostColumns } from './find-header.ts';
import { parseTableTime } from './table-time.ts';
import { isBlank, parseNumber } from './written-number.ts';

/** As many rows as are shown, and looked at for a guess. */
const rowsShown = 20;

/** A table in a text, as far as its shape tells. */
export interface FoundTable extends UnknownTable {
  /** The header is made up of numbers, since the first line is a row already. */
  readonly isHeaderless: boolean;
}

/** The table at the head of a text; null where there is none. Lines of another width above its header are passed over. */
export function tableIn(text: string): FoundTable | null {
  const start = text.replace(/^\ufeff/, '');
  if (/^\s*[[{<]/.test(start)) return null;
  const lines = start.split(/\r\n|\n|\r/, headLines(start).length + rowsShown + 1);
  for (const [index, line] of lines.entries()) {
    const delimiter = delimiterOf(line);
    const header = splitFields(line, delimiter);
    if (header === null || header.length > mostColumns || header.filter((name) => name !== '').length < 2) continue;
    const rows = lines
      .slice(index + 1)
      .map((row) => splitFields(row, delimiter))
      .filter((row): row is string[] => row !== null && row.length > 1)
      .slice(0, rowsShown);
    if (isRow(header))
      return { header: header.map((_, column) => String(column + 1)), rows: [header, ...rows], isHeaderless: true };
    const width = rows[0]?.length;
    if (width !== undefined && Math.abs(width - header.length) <= 1 && isHeader(header)) {
      return { header, rows, isHeaderless: false };
    }
  }
  return null;
}

const isRow = (fields: readonly string[]): boolean =>
  fields.some((field) => parseTableTime(field) !== null) && fields.some((field) => parseNumber(field) !== null);

const isHeader = (fields: readonly string[]): boolean =>
  fields.every((name) => isBlank(name) || parseNumber(name) === null || /\p{L}/u.test(name));
