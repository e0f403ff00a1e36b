import type { FileFormat, FileOptions } from '../domain/imported-file.ts';
import type { ImportCollector } from './collector.ts';
import type { FileLimits } from './limits.ts';
import type { BytesListener } from './text-pieces.ts';

/** What a format is recognised by, before the file is read. */
export interface FileHead {
  /** Lower case, with its folders where it lies in an archive; empty where unknown. */
  readonly name: string;
  /** The first 64 KB, unpacked where the file is gzipped. */
  readonly bytes: Uint8Array;
  /** The same as text, without a byte order mark; empty where the bytes are no text. */
  readonly text: string;
}

export interface ReadContext {
  readonly options: FileOptions;
  readonly collector: ImportCollector;
  readonly limits: FileLimits;
  /** Bytes of the file as it lies on the disk, so far. */
  readonly onBytes: BytesListener;
}

/**
 * One format. `read` streams the file into the collector and never holds all of it, unless the format can only be read
 * whole (JSON, FIT): then it says so by `wholeFile`, the most bytes it takes. It throws an `AppError` with a `file…` code where the
 * file as a whole cannot be read; a bad row is told to the collector, and the rest goes on.
 */
export interface Importer {
  readonly format: FileFormat;
  readonly wholeFile?: number;
  recognises(head: FileHead): boolean;
  read(file: Blob, context: ReadContext): Promise<void>;
  /** The same for bytes as they come, unpacked: of a file inside an archive that is too large to be held. */
  readStream?(stream: ReadableStream<Uint8Array>, context: ReadContext): Promise<void>;
}
