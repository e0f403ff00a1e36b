import type { FileEntry } from '@zip.js/zip.js';
import { AppError } from '../../domain/app-error.ts';
import { mostUnpacked, type UnpackBudget } from './unpack-budget.ts';

export interface EntryLimits {
  readonly budget: UnpackBudget;
  /** Bytes of this entry, unpacked. */
  readonly most: number;
  /** Hears how much of the packed entry has been read. */
  readonly onPacked?: (bytes: number) => void;
}

/**
 * An entry unpacked as it is read, not faster. What it turns out to be counts, not what the archive says; a wrong
 * checksum is an error at the end.
 */
export function entryStream(entry: FileEntry, { budget, most, onPacked }: EntryLimits): ReadableStream<Uint8Array> {
  const limit = Math.min(most, mostUnpacked(entry.compressedSize));
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize > limit) budget.refuse(limit);
  let bytes = 0;
  let fail: (reason: AppError) => void = () => {};
  const passage = new TransformStream<Uint8Array, Uint8Array>({
    start(controller) {
      fail = (reason) => controller.error(reason);
    },
    transform(piece, controller) {
      bytes += piece.length;
      if (bytes > limit) budget.refuse(limit);
      budget.take(piece.length);
      onPacked?.(Math.min(1, bytes / Math.max(1, uncompressedSize)) * compressedSize);
      controller.enqueue(piece);
    },
  });
  entry
    .getData(passage.writable, { useWebWorkers: false, checkCrc32: true, strictness: 'tolerant' })
    .catch((cause) => fail(unreadable(cause)));
  return passage.readable;
}

export function unreadable(cause: unknown): AppError {
  if (cause instanceof AppError) return cause;
  return new AppError('fileUnreadable', { message: cause instanceof Error ? cause.message : String(cause) }, { cause });
}
