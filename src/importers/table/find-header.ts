import { type Delimiter, delimiters, splitFields } from '../fields.ts';
import type { HeaderReader, RecognisedFile } from '../row-reader.ts';

/** The header stands within this many lines. */
export const headLineCount = 30;

/** A format's eyes for its tables. */
export interface TableEyes {
  readonly readHeader: HeaderReader;
  /** For tables without a header: an eye for a first row. */
  readonly readFirstRow?: HeaderReader;
}

const blank = (line: string): boolean => line.trim() === '';

/** The first lines of a text; none where it is no table but JSON or markup. */
export function headLines(text: string): string[] {
  if (/^\s*[[{<]/.test(text)) return [];
  return text.split(/\r\n|\n|\r/, headLineCount);
}

/** How to read a file of which these are the first lines, by the eyes of one format; null where it is another's. */
export function findHeader(head: readonly string[], eyes: TableEyes, fileName: string): RecognisedFile | null {
  for (const [index, line] of head.entries()) {
    const found = recogniseLine(line, eyes.readHeader, fileName);
    if (found !== null) return { ...found, headerLines: index + 1 };
  }
  if (eyes.readFirstRow === undefined) return null;
  const first = head.findIndex((line) => !blank(line));
  const found = recogniseLine(head[first] ?? '', eyes.readFirstRow, fileName);
  return found === null ? null : { ...found, headerLines: first };
}

/** More columns than any table has; a broken file can have thousands, and every name would be looked at by every format. */
export const mostColumns = 400;

export function recogniseLine(line: string, readHeader: HeaderReader, fileName: string) {
  const delimiter = delimiterOf(line);
  const fields = splitFields(line.replace(/^\ufeff/, ''), delimiter);
  const reader =
    fields === null || fields.length < 2 || fields.length > mostColumns ? null : readHeader(fields, fileName);
  return reader === null ? null : { reader, delimiter };
}

/** A comma may be decimal; so where another delimiter parts the line as well, it is that one. */
export const delimiterOf = (line: string): Delimiter =>
  delimiters.find((delimiter) => delimiter !== ',' && line.includes(delimiter)) ?? ',';

/** The name of a file without its folders, lower case. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1).toLowerCase();
