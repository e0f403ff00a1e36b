import { AppError } from '../domain/app-error.ts';
import { isGzip, textEncodingOf } from './file-kind.ts';
import type { FileHead } from './importer.ts';
import { orUnreadable } from './unreadable.ts';

export const headBytes = 65_536;

/** The beginning of a file, unpacked where it is gzipped. Throws `fileEmpty` or `fileUnreadable`. */
export async function readHead(file: Blob, name: string): Promise<FileHead> {
  const raw = await orUnreadable(async () => new Uint8Array(await file.slice(0, headBytes).arrayBuffer()));
  if (raw.length === 0) throw new AppError('fileEmpty');
  const bytes = isGzip(raw) ? await orUnreadable(() => unpackedStart(file)) : raw;
  return { name: name.toLowerCase(), bytes, text: textOf(bytes) };
}

async function unpackedStart(file: Blob): Promise<Uint8Array> {
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const start = new Uint8Array(headBytes);
  let length = 0;
  try {
    while (length < headBytes) {
      const { done, value } = await reader.read();
      if (done) break;
      const piece = value.subarray(0, headBytes - length);
      start.set(piece, length);
      length += piece.length;
    }
  } catch (cause) {
    // A file that breaks later is known by its beginning, and told of when it is read.
    if (length === 0) throw cause;
  } finally {
    await reader.cancel().catch(() => {});
  }
  return start.subarray(0, length);
}

function textOf(bytes: Uint8Array): string {
  const encoding = textEncodingOf(bytes);
  return encoding === null ? '' : new TextDecoder(encoding).decode(bytes, { stream: true });
}
