import { AppError } from '../domain/app-error.ts';
import type { FileOptions, ParsedFile } from '../domain/imported-file.ts';
import { canBeMapped, importerFor } from './choose-importer.ts';
import { ImportCollector } from './collector.ts';
import { foreignKindOf } from './file-kind.ts';
import { headBytes, readHead } from './head.ts';
import { type FileLimits, fileLimits } from './limits.ts';
import type { BytesListener } from './text-pieces.ts';

/**
 * Reads a file of any known format. Throws an `AppError` with a `file…` code where nothing can be taken from it; the
 * detail of `fileFormatUnknown` says what the file seems to be, and `fileNeedsMapping` that a person could say what its
 * columns hold.
 */
export async function parseFile(
  file: Blob,
  options: FileOptions,
  onBytes: BytesListener = () => {},
  limits: FileLimits = fileLimits,
): Promise<ParsedFile> {
  const head = await readHead(file, options.fileName ?? '');
  if (head.text !== '' && head.text.trim() === '' && file.size <= headBytes) throw new AppError('fileEmpty');
  const importer = importerFor(head, options);
  if (importer === undefined && canBeMapped(head)) throw new AppError('fileNeedsMapping');
  if (importer === undefined) throw new AppError('fileFormatUnknown', { kind: foreignKindOf(head.bytes, head.text) });
  if (importer.wholeFile !== undefined && file.size > importer.wholeFile)
    throw new AppError('fileTooLarge', { megabytes: importer.wholeFile / 1e6 });
  const collector = new ImportCollector(options);
  await importer.read(file, { options, collector, limits, onBytes });
  const parsed = collector.finish(importer.format);
  if (parsed.observations.length === 0 && parsed.samples.every(({ times }) => times.length === 0)) {
    const [most] = parsed.skipped;
    throw new AppError('fileNoReadings', { rows: parsed.rowsRead, ...(most ? { reason: most.reason } : {}) });
  }
  return parsed;
}
