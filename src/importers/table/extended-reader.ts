import type { FileFormat } from '../../domain/imported-file.ts';
import type { RowReader } from '../row-reader.ts';
import type { RowFindings } from './findings.ts';

type Beside = Pick<RowFindings, 'zone' | 'source' | 'tags'>;

/** A format's reader on top of one that knows what its columns hold: with what else a row of the format says. */
export const extendedReader = (
  reader: RowReader,
  format: FileFormat,
  beside: (fields: readonly string[]) => Beside,
): RowReader => ({
  ...reader,
  format,
  denseIsSensor: false,
  read: (fields) => {
    const row = reader.read(fields);
    return typeof row === 'object' && 'found' in row ? { ...row, ...beside(fields) } : row;
  },
});
