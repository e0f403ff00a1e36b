/** What crosses the thread between the page and the import worker. Types only. */
import type { AppErrorCode, AppErrorDetail } from '../domain/app-error.ts';
import type { FileOptions, ParsedFile } from '../domain/imported-file.ts';

/** Bytes of the file read so far, of its size. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** One request per worker: cancelling is ending the worker, which also frees its memory. */
export interface ImportRequest {
  readonly file: Blob;
  readonly options: FileOptions;
}

export type ImportResponse =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'parsed'; readonly parsed: ParsedFile }
  | { readonly type: 'error'; readonly code: AppErrorCode; readonly detail?: AppErrorDetail };
