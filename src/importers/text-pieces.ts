import { AppError } from '../domain/app-error.ts';
import { mostUnpacked } from './archive/unpack-budget.ts';
import { isGzip } from './file-kind.ts';
import { StreamDecoder } from './stream-decoder.ts';
import { orUnreadable } from './unreadable.ts';

export type BytesListener = (bytesRead: number) => void;

/** The text of a file, plain or gzipped, piece by piece as it is read, without a byte order mark. */
export async function* readTextPieces(
  file: Blob,
  mostCharacters: number,
  onBytes: BytesListener,
): AsyncGenerator<string> {
  yield* textPiecesOf(unpacked(file, await startOf(file), onBytes), mostCharacters);
}

/** The text of bytes as they come, in pieces, without a byte order mark. */
export async function* textPiecesOf(
  stream: ReadableStream<Uint8Array>,
  mostCharacters: number,
): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new StreamDecoder();
  let characters = 0;
  const counted = (text: string): string => {
    characters += text.length;
    if (characters > mostCharacters) throw new AppError('fileTooLarge', { megabytes: mostCharacters / 1e6 });
    return text;
  };
  try {
    for (;;) {
      const { done, value } = await read(reader);
      if (done) break;
      const text = counted(decoder.push(value));
      if (text !== '') yield text;
    }
    yield counted(decoder.finish());
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function unpacked(file: Blob, start: Uint8Array, onBytes: BytesListener): ReadableStream<Uint8Array> {
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
  if (!isGzip(start)) return counted;
  return counted.pipeThrough(new DecompressionStream('gzip')).pipeThrough(upTo(mostUnpacked(file.size)));
}

/** Passes so many bytes and then ends with `fileTooLarge`: a small file that unpacks without end was made to do harm. */
function upTo(most: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(piece, controller) {
      bytes += piece.byteLength;
      if (bytes > most) throw new AppError('fileTooLarge', { megabytes: Math.round(most / 1e6) });
      controller.enqueue(piece);
    },
  });
}

const startOf = (file: Blob) => orUnreadable(async () => new Uint8Array(await file.slice(0, 2).arrayBuffer()));
const read = (reader: ReadableStreamDefaultReader<Uint8Array>) => orUnreadable(() => reader.read());
