import { BlobReader, type FileEntry, ZipReader } from '@zip.js/zip.js';
import { AppError } from '../../domain/app-error.ts';
import { archiveLimits } from './archive-limits.ts';
import { unreadable } from './entry-stream.ts';

/** What systems add to archives. */
const notData = /(^|\/)(__MACOSX\/|\.[^/]*$|Thumbs\.db$|desktop\.ini$)/;

/** The files of an archive, in its order. Throws `fileUnreadable` where it has no directory: where it was cut short. */
export async function zipEntries(file: Blob): Promise<FileEntry[]> {
  const entries: FileEntry[] = [];
  let count = 0;
  try {
    const reader = new ZipReader(new BlobReader(file), { useWebWorkers: false, strictness: 'tolerant' });
    for await (const entry of reader.getEntriesGenerator()) {
      if (++count > archiveLimits.entries) throw new AppError('fileTooLarge', { files: archiveLimits.entries });
      if (!entry.directory && !notData.test(entry.filename)) entries.push(entry);
    }
  } catch (cause) {
    throw unreadable(cause);
  }
  return entries;
}
