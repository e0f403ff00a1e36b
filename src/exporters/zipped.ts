import { BlobWriter, ZipWriter } from '@zip.js/zip.js';

export interface FileInZip {
  readonly name: string;
  readonly chunks: AsyncGenerator<string>;
}

/** Several files as one ZIP, written as their texts come. */
export async function zipped(files: readonly FileInZip[]): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const { name, chunks } of files) await writer.add(name, bytesOf(chunks));
  return writer.close();
}

function bytesOf(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await chunks.return(undefined)),
  });
}
