/** Bytes handed over at a time: a browser keeps a Blob outside the page's memory, on disk where it is large. */
const part = 8_000_000;

/** All of a stream as a Blob. */
export async function unpackedBlob(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  let pieces: Uint8Array<ArrayBuffer>[] = [];
  let held = 0;
  const handOver = () => {
    parts.push(new Blob(pieces));
    pieces = [];
    held = 0;
  };
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value as Uint8Array<ArrayBuffer>);
    held += value.length;
    if (held > part) handOver();
  }
  handOver();
  return new Blob(parts);
}

/** The first bytes of a stream, which is then let go. */
export async function firstBytes(stream: ReadableStream<Uint8Array>, count: number): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = stream.getReader();
  try {
    while (length < count) {
      const { done, value } = await reader.read();
      if (done) break;
      pieces.push(value as Uint8Array<ArrayBuffer>);
      length += value.length;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
  return new Blob(pieces);
}
