/** The page's side of reading files: the one file that knows it happens in a Worker. */
import { AppError } from '../domain/app-error.ts';
import type { FileOptions, ParsedFile, ProposedMapping } from '../domain/imported-file.ts';
import type { ImportProgress, ImportRequest, ImportResponse } from './import-protocol.ts';

export interface ImportControl {
  readonly onProgress?: (progress: ImportProgress) => void;
  readonly signal?: AbortSignal;
}

export interface ImportWorker {
  /** Throws an `AppError`: a `file…` code, or `cancelled`. */
  parse(file: Blob, options: FileOptions, control?: ImportControl): Promise<ParsedFile>;
  /** A first guess at the columns of a table that no importer knows. Throws as `parse` does. */
  proposeMapping(file: Blob, control?: ImportControl): Promise<ProposedMapping>;
}

type Result = Exclude<ImportResponse, { type: 'progress' | 'error' }>;

const startWorker = (): Worker => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' });

/** A worker per file: ended when the file is read, so that the memory of a large file is given back. */
export function createImportWorker(start: () => Worker = startWorker): ImportWorker {
  const ask = (request: ImportRequest, { onProgress, signal }: ImportControl = {}): Promise<Result> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new AppError('cancelled'));
        return;
      }
      const worker = start();
      const end = () => {
        signal?.removeEventListener('abort', cancel);
        worker.terminate();
      };
      const cancel = () => {
        end();
        reject(new AppError('cancelled'));
      };
      signal?.addEventListener('abort', cancel, { once: true });
      worker.onmessage = ({ data }: MessageEvent<ImportResponse>) => {
        if (data.type === 'progress') {
          onProgress?.(data.progress);
          return;
        }
        end();
        if (data.type === 'error') reject(new AppError(data.code, data.detail));
        else resolve(data);
      };
      worker.onerror = (event) => {
        end();
        reject(new AppError('fileUnreadable', { message: event.message ?? '' }));
      };
      worker.postMessage(request);
    });

  return {
    async parse(file, options, control) {
      const result = await ask({ type: 'parse', file, options }, control);
      if (result.type !== 'parsed') throw new AppError('fileUnreadable');
      return result.parsed;
    },
    async proposeMapping(file, control) {
      const result = await ask({ type: 'propose', file }, control);
      if (result.type !== 'proposed') throw new AppError('fileUnreadable');
      return result.proposed;
    },
  };
}
