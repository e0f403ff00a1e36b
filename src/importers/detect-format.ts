import { readClarityHeader } from './dexcom-clarity.ts';
import { type Delimiter, delimiters, splitFields } from './fields.ts';
import { readLibreHeader } from './libre-view.ts';
import { readPlainHeader, readPlainRow } from './plain-csv.ts';
import type { HeaderReader, RecognisedFile } from './row-reader.ts';

/** The header stands within this many lines. */
export const headLineCount = 30;

const blank = (line: string): boolean => line.trim() === '';

/** Which format a file has, from its first lines; null where none. The device formats are tried before the plain one. */
export function detectFormat(head: readonly string[]): RecognisedFile | null {
  for (const readHeader of [readClarityHeader, readLibreHeader, readPlainHeader]) {
    for (const [index, line] of head.entries()) {
      const found = recognise(line, readHeader);
      if (found !== null) return { ...found, headerLines: index + 1 };
    }
  }
  const first = head.findIndex((line) => !blank(line));
  const found = recognise(head[first] ?? '', readPlainRow);
  return found === null ? null : { ...found, headerLines: first };
}

function recognise(line: string, readHeader: HeaderReader) {
  const delimiter = delimiterOf(line);
  const fields = splitFields(line.replace(/^\ufeff/, ''), delimiter);
  const reader = fields === null || fields.length < 2 ? null : readHeader(fields);
  return reader === null ? null : { reader, delimiter };
}

/** A comma may be decimal; so where another delimiter parts the line as well, it is that one. */
const delimiterOf = (line: string): Delimiter =>
  delimiters.find((delimiter) => delimiter !== ',' && line.includes(delimiter)) ?? ',';
