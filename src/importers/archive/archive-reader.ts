import type { FileEntry } from '@zip.js/zip.js';
import { AppError } from '../../domain/app-error.ts';
import type { FileFormat, SkipReason } from '../../domain/imported-file.ts';
import { isZip } from '../file-kind.ts';
import { headBytes, readHead } from '../head.ts';
import type { FileHead, Importer, ReadContext } from '../importer.ts';
import { archiveLimits } from './archive-limits.ts';
import { entryStream } from './entry-stream.ts';
import { UnpackBudget } from './unpack-budget.ts';
import { firstBytes, unpackedBlob } from './unpacked-blob.ts';
import { zipEntries } from './zip-entries.ts';

export interface ArchiveReading {
  readonly formats: readonly Importer[];
  readonly context: ReadContext;
  /** Bytes of the whole archive. */
  readonly packed: number;
}

/** Up to here an entry is unpacked once, rather than first for its head and then as a whole. */
const smallBytes = 4_000_000;

/** What lies beside Apple's data: routes, electrocardiograms, clinical documents. */
const besideAppleHealth = /(^|\/)apple_health_export\/[^/]+\//i;

/** Each entry is recognised by itself; what nobody knows or is broken is counted, and the others are read all the same. */
export class ArchiveReader {
  /** Of each file that was read, also where it was broken. */
  readonly found: FileFormat[] = [];
  encrypted = 0;
  broken = 0;
  readonly #formats: readonly Importer[];
  readonly #context: ReadContext;
  readonly #budget: UnpackBudget;
  readonly #packed: number;
  #packedBefore = 0;

  constructor({ formats, context, packed }: ArchiveReading) {
    this.#formats = formats;
    this.#context = context;
    this.#packed = packed;
    this.#budget = new UnpackBudget(packed);
  }

  async readAll(entries: readonly FileEntry[]): Promise<void> {
    for (const entry of entries) {
      await this.#read(entry, true);
      this.#packedBefore += entry.compressedSize;
    }
  }

  async #read(entry: FileEntry, isOutermost: boolean): Promise<void> {
    const { filename } = entry;
    if (besideAppleHealth.test(filename)) return this.#skip('otherKind', filename);
    if (entry.encrypted) this.encrypted++;
    let streamed = false;
    try {
      const small = entry.uncompressedSize <= smallBytes ? await this.#unpacked(entry, isOutermost) : null;
      if (small?.size === 0) return this.#skip('otherKind', filename);
      const start = small ?? (await firstBytes(this.#stream(entry, isOutermost), headBytes));
      const head = await readHead(start, filename);
      const importer = this.#formats.find((each) => each.recognises(head));
      streamed = importer?.readStream !== undefined;
      if (importer !== undefined) await this.#readAs(importer, entry, { head, small, isOutermost });
      else if (isOutermost && isZip(head.bytes)) await this.#readNested(small ?? (await this.#unpacked(entry, true)));
      else this.#skip('otherKind', filename);
    } catch (thrown) {
      // What is streamed is the archive's main file, and stops where it breaks: half of it is not kept.
      if (this.#budget.isExceeded || streamed) throw thrown;
      this.broken++;
      this.#skip('brokenFile', filename);
    }
  }

  async #readAs(
    importer: Importer,
    entry: FileEntry,
    { head, small, isOutermost }: { head: FileHead; small: Blob | null; isOutermost: boolean },
  ): Promise<void> {
    const { options } = this.#context;
    const context = { ...this.#context, onBytes: () => {}, options: { ...options, fileName: head.name } };
    this.found.push(importer.format);
    if (small === null && importer.readStream !== undefined)
      return importer.readStream(this.#stream(entry, isOutermost), context);
    const file = small ?? (await this.#unpacked(entry, isOutermost));
    if (importer.wholeFile !== undefined && file.size > importer.wholeFile)
      throw new AppError('fileTooLarge', { megabytes: importer.wholeFile / 1e6 });
    await importer.read(file, context);
  }

  async #readNested(file: Blob): Promise<void> {
    for (const entry of await zipEntries(file)) await this.#read(entry, false);
  }

  #unpacked(entry: FileEntry, isOutermost: boolean): Promise<Blob> {
    return unpackedBlob(this.#stream(entry, isOutermost, archiveLimits.held));
  }

  #stream(entry: FileEntry, isOutermost: boolean, most: number = archiveLimits.unpacked): ReadableStream<Uint8Array> {
    const onPacked = (bytes: number) => this.#context.onBytes(Math.min(this.#packed, this.#packedBefore + bytes));
    return entryStream(entry, { budget: this.#budget, most, ...(isOutermost ? { onPacked } : {}) });
  }

  #skip(reason: SkipReason, filename: string): void {
    this.#context.collector.skip(reason, { line: 0, text: filename });
  }
}
