import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '../../domain/app-error.ts';
import { commitImport, type ImportReport } from '../../workflows/commit-import.ts';
import { type ImportChoice, type ImportPreview, previewImport } from '../../workflows/preview-import.ts';
import { useServices } from '../services-context.tsx';

export type ImportState =
  | { readonly step: 'choose' }
  /** Fraction of the file's bytes. */
  | { readonly step: 'reading'; readonly fileName: string; readonly bytesRead: number; readonly bytesTotal: number }
  | { readonly step: 'preview'; readonly preview: ImportPreview }
  | { readonly step: 'storing' }
  | { readonly step: 'report'; readonly report: ImportReport }
  /** Nothing of the file was stored. */
  | { readonly step: 'failed'; readonly error: unknown };

export interface Import {
  readonly state: ImportState;
  readonly read: (file: File, choice?: ImportChoice) => void;
  readonly store: (preview: ImportPreview) => void;
  readonly cancel: () => void;
  readonly restart: () => void;
}

/** The way of one file: choose, read, look, store. Nothing is stored before the last step. */
export function useImport(): Import {
  const services = useServices();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const reading = useRef<AbortController | null>(null);

  const read = useCallback(
    (file: File, choice: ImportChoice = {}) => {
      reading.current?.abort();
      const control = new AbortController();
      reading.current = control;
      setState({ step: 'reading', fileName: file.name, bytesRead: 0, bytesTotal: file.size });
      const settle = (next: ImportState) => {
        if (reading.current === control) setState(next);
      };
      previewImport(services, file, {
        ...choice,
        signal: control.signal,
        onProgress: ({ bytesRead, bytesTotal }) =>
          settle({ step: 'reading', fileName: file.name, bytesRead, bytesTotal }),
      }).then(
        (preview) => settle({ step: 'preview', preview }),
        (error: unknown) =>
          settle(toAppError(error).code === 'cancelled' ? { step: 'choose' } : { step: 'failed', error }),
      );
    },
    [services],
  );

  const store = useCallback(
    (preview: ImportPreview) => {
      setState({ step: 'storing' });
      commitImport(services, preview).then(
        (report) => setState({ step: 'report', report }),
        (error: unknown) => setState({ step: 'failed', error }),
      );
    },
    [services],
  );

  const cancel = useCallback(() => reading.current?.abort(), []);
  const restart = useCallback(() => setState({ step: 'choose' }), []);
  useEffect(() => () => reading.current?.abort(), []);
  return { state, read, store, cancel, restart };
}
