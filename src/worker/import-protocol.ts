/** What crosses the thread between the page and the import worker. Types only. */
import type { AppErrorCode, AppErrorDetail } from '../domain/app-error.ts';
import type { FileOptions, ParsedFile, ProposedMapping } from '../domain/imported-file.ts';

/** Bytes of the file read so far, of its size. */
export interface ImportProgress {
  readonly bytesRead: number;
  readonly bytesTotal: number;
}

/** One request per worker: cancelling is ending the worker, which also frees its memory. */
export type ImportRequest =
  | { readonly type: 'parse'; readonly file: Blob; readonly options: FileOptions }
  /** Of a table that no importer knows. */
  | { readonly type: 'propose'; readonly file: Blob };

export type ImportResponse =
  | { readonly type: 'progress'; readonly progress: ImportProgress }
  | { readonly type: 'parsed'; readonly parsed: ParsedFile }
  | { readonly type: 'proposed'; readonly proposed: ProposedMapping }
  | { readonly type: 'error'; readonly code: AppErrorCode; readonly detail?: AppErrorDetail };
