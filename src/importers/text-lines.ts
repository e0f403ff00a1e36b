import { AppError } from '../domain/app-error.ts';
import { foreignKindOf, isGzip, textEncodingOf } from './file-kind.ts';

/** A line this long is no row of a table. */
const longestLine = 1_000_000;

export type BytesListener = (bytesRead: number) => void;

/**
 * The lines of a text file, plain or gzipped, in batches as they are read: memory holds one piece of the file at a time.
 * `onBytes` hears how much of the file as it lies on the disk has been read.
 */
export async function* readLines(
  file: Blob,
  mostCharacters: number,
  onBytes: BytesListener = () => {},
): AsyncGenerator<string[]> {
  const reader = (await openStream(file, onBytes)).getReader();
  let decoder: TextDecoder | null = null;
  let lineEnd = '\n';
  let partial = '';
  let characters = 0;
  try {
    for (;;) {
      const { done, value } = await readPiece(reader);
      if (done) break;
      let text: string;
      if (decoder === null) {
        const encoding = textEncodingOf(value);
        if (encoding === null) throw new AppError('fileFormatUnknown', { kind: foreignKindOf(value, '') });
        decoder = new TextDecoder(encoding);
        text = decoder.decode(value, { stream: true });
        if (!text.includes('\n') && text.includes('\r')) lineEnd = '\r';
      } else {
        text = decoder.decode(value, { stream: true });
      }
      characters += text.length;
      if (characters > mostCharacters) throw new AppError('fileTooLarge', { megabytes: mostCharacters / 1e6 });
      const lines = (partial + text).split(lineEnd);
      partial = lines.pop() ?? '';
      if (partial.length > longestLine) throw new AppError('fileFormatUnknown', { kind: 'text' });
      if (lines.length > 0) yield lines.map(withoutReturn);
    }
    partial += decoder?.decode() ?? '';
    if (partial !== '') yield [withoutReturn(partial)];
  } finally {
    await reader.cancel().catch(() => {});
  }
}

const withoutReturn = (line: string): string => (line.endsWith('\r') ? line.slice(0, -1) : line);

async function openStream(file: Blob, onBytes: BytesListener): Promise<ReadableStream<Uint8Array>> {
  try {
    const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
    let bytesRead = 0;
    const counted = file.stream().pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform(piece, controller) {
          bytesRead += piece.byteLength;
          onBytes(bytesRead);
          controller.enqueue(piece);
        },
      }),
    );
    return isGzip(start) ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  } catch (cause) {
    throw new AppError('fileUnreadable', messageOf(cause), { cause });
  }
}

async function readPiece(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (cause) {
    throw new AppError('fileUnreadable', messageOf(cause), { cause });
  }
}

const messageOf = (cause: unknown) => ({ message: cause instanceof Error ? cause.message : String(cause) });
