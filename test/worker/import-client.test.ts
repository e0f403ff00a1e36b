import { describe, expect, it } from 'vitest';
import type { ParsedFile } from '../../src/domain/imported-file.ts';
import { createImportWorker } from '../../src/worker/import-client.ts';
import type { ImportRequest, ImportResponse } from '../../src/worker/import-protocol.ts';

class FakeWorker {
  onmessage: ((event: { data: ImportResponse }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  requests: ImportRequest[] = [];
  terminated = 0;
  postMessage(request: ImportRequest) {
    this.requests.push(request);
  }
  terminate() {
    this.terminated++;
  }
  answer(data: ImportResponse) {
    this.onmessage?.({ data });
  }
}

function begin(signal?: AbortSignal) {
  const worker = new FakeWorker();
  const progress: number[] = [];
  const file = new Blob(['x']);
  const options = { timeZone: 'UTC', now: 0 };
  const result = createImportWorker(() => worker as unknown as Worker).parse(file, options, {
    onProgress: ({ bytesRead }) => progress.push(bytesRead),
    ...(signal ? { signal } : {}),
  });
  return { worker, progress, result, request: { type: 'parse', file, options } };
}

describe('the import client', () => {
  it('hands over the file, reports progress, gives the result and ends the worker', async () => {
    const { worker, progress, result, request } = begin();
    expect(worker.requests).toEqual([request]);
    worker.answer({ type: 'progress', progress: { bytesRead: 3, bytesTotal: 9 } });
    const parsed = { rowsRead: 7 } as ParsedFile;
    worker.answer({ type: 'parsed', parsed });
    expect(await result).toBe(parsed);
    expect(progress).toEqual([3]);
    expect(worker.terminated).toBe(1);
  });

  it('passes on what is wrong with the file', async () => {
    const { worker, result } = begin();
    worker.answer({ type: 'error', code: 'fileFormatUnknown', detail: { kind: 'pdf' } });
    await expect(result).rejects.toMatchObject({ code: 'fileFormatUnknown', detail: { kind: 'pdf' } });
    expect(worker.terminated).toBe(1);
  });

  it('ends the worker at once when it is cancelled', async () => {
    const abort = new AbortController();
    const { worker, result } = begin(abort.signal);
    abort.abort();
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker.terminated).toBe(1);
  });

  it('starts nothing where it is cancelled already', async () => {
    const { worker, result } = begin(AbortSignal.abort());
    await expect(result).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker.requests).toEqual([]);
  });

  it('says that the file cannot be read where the worker breaks', async () => {
    const { worker, result } = begin();
    worker.onerror?.({ message: 'out of memory' });
    await expect(result).rejects.toMatchObject({ code: 'fileUnreadable', detail: { message: 'out of memory' } });
    expect(worker.terminated).toBe(1);
  });
});
