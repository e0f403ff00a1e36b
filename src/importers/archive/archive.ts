import { AppError } from '../../domain/app-error.ts';
import { isZip } from '../file-kind.ts';
import type { Importer } from '../importer.ts';
import { ArchiveReader } from './archive-reader.ts';
import { foreignArchiveOf } from './foreign-archive.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * A zip of files of any of the formats, and of zips of such files, one level deep. One that holds the export of Apple
 * Health and nothing else that is known is of that format.
 */
export const archiveOf = (formats: readonly Importer[]): Importer => ({
  format: 'archive',
  recognises: ({ bytes }) => isZip(bytes),
  async read(file, context) {
    const entries = await zipEntries(file);
    const reader = new ArchiveReader({ formats, context, packed: file.size });
    await reader.readAll(entries);
    const { found, broken, encrypted } = reader;
    if (found.length === 0 && encrypted > 0)
      throw new AppError('fileUnreadable', { message: 'encrypted', kind: 'encrypted' });
    if (found.length === 0 && broken > 0) throw new AppError('fileUnreadable', { message: 'broken inside' });
    if (found.length === 0)
      throw new AppError('fileFormatUnknown', { kind: foreignArchiveOf(entries.map(({ filename }) => filename)) });
    if (found.every((format) => format === 'appleHealth')) context.collector.isOf('appleHealth');
    else for (const format of found) context.collector.contains(format);
  },
});
