import { AppError } from '../domain/app-error.ts';
import { isGzip, textEncodingOf } from './file-kind.ts';
import type { FileHead } from './importer.ts';

export const headBytes = 65_536;

/** The beginning of a file, unpacked where it is gzipped. Throws `fileEmpty` or `fileUnreadable`. */
export async function readHead(file: Blob, name: string): Promise<FileHead> {
  const raw = await bytesOf(file.slice(0, headBytes));
  if (raw.length === 0) throw new AppError('fileEmpty');
  const bytes = isGzip(raw) ? await unpackedStart(file) : raw;
  return { name: name.toLowerCase(), bytes, text: textOf(bytes) };
}

async function bytesOf(part: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await part.arrayBuffer());
  } catch (cause) {
    throw new AppError(
      'fileUnreadable',
      { message: cause instanceof Error ? cause.message : String(cause) },
      { cause },
    );
  }
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
    if (length === 0)
      throw new AppError(
        'fileUnreadable',
        { message: cause instanceof Error ? cause.message : String(cause) },
        { cause },
      );
  } finally {
    await reader.cancel().catch(() => {});
  }
  return start.subarray(0, length);
}

function textOf(bytes: Uint8Array): string {
  const encoding = textEncodingOf(bytes);
  return encoding === null ? '' : new TextDecoder(encoding).decode(bytes, { stream: true });
}
