import { headerLine } from './header.ts';
import type { FileKey } from './passphrase-key.ts';
import { type BackupRow, endLine, rowLine } from './row-lines.ts';
import { sealBlocks } from './sealed-blocks.ts';

export interface BackupOptions {
  /** Epoch ms. */
  readonly createdAt: number;
  /** Absent where the file is to be readable by anyone. */
  readonly key?: FileKey;
}

/** The bytes of a backup of these rows, made as they are read: neither the rows nor the file are ever whole in memory. */
export function backupStream(
  rows: AsyncIterable<BackupRow>,
  { createdAt, key }: BackupOptions,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const header = headerLine({
    format: 'attune-backup',
    version: 1,
    createdAt: new Date(createdAt).toISOString(),
    key: key?.wrapped ?? null,
  });
  const packed = streamOf(lines(rows)).pipeThrough(new CompressionStream('gzip'));
  const body = key === undefined ? packed : packed.pipeThrough(sealBlocks(key.key));
  return streamOf(joined(header, body));
}

async function* lines(rows: AsyncIterable<BackupRow>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let count = 0;
  for await (const row of rows) {
    count++;
    yield encoder.encode(rowLine(row));
  }
  yield encoder.encode(endLine(count));
}

async function* joined(header: string, body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield new TextEncoder().encode(header);
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value as Uint8Array<ArrayBuffer>;
  }
}

function streamOf(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}
