import { AppError } from '../domain/app-error.ts';
import { isGzip } from './file-kind.ts';
import type { BytesListener } from './text-pieces.ts';
import { orUnreadable } from './unreadable.ts';

/**
 * All bytes of a file that can only be read whole, unpacked where it is gzipped. More than `most` unpacked bytes end it
 * with `fileTooLarge` before they are held.
 */
export const readWholeFile = (file: Blob, most: number, onBytes: BytesListener): Promise<Uint8Array<ArrayBuffer>> =>
  orUnreadable(async () => {
    const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    const bytes = isGzip(start) ? await unpacked(file, most) : new Uint8Array(await file.arrayBuffer());
    onBytes(file.size);
    return bytes;
  });

async function unpacked(file: Blob, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > most) throw new AppError('fileTooLarge', { megabytes: most / 1e6 });
      pieces.push(value as Uint8Array<ArrayBuffer>);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}
