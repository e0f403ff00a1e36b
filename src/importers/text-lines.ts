import { AppError } from '../domain/app-error.ts';
import { type BytesListener, readTextPieces } from './text-pieces.ts';

/** A line this long is no row of a table. */
const longestLine = 1_000_000;

/**
 * The lines of a text file, plain or gzipped, in batches as they are read: memory holds one piece of the file at a time.
 * `onBytes` hears how much of the file as it lies on the disk has been read.
 */
export async function* readLines(
  file: Blob,
  mostCharacters: number,
  onBytes: BytesListener = () => {},
): AsyncGenerator<string[]> {
  let lineEnd: string | null = null;
  let partial = '';
  for await (const text of readTextPieces(file, mostCharacters, onBytes)) {
    lineEnd ??= !text.includes('\n') && text.includes('\r') ? '\r' : '\n';
    const lines = (partial + text).split(lineEnd);
    partial = lines.pop() ?? '';
    if (partial.length > longestLine) throw new AppError('fileFormatUnknown', { kind: 'text' });
    if (lines.length > 0) yield lines.map(withoutReturn);
  }
  if (partial !== '') yield [withoutReturn(partial)];
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);
