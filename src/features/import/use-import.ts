import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '../../domain/app-error.ts';
import type { ProposedMapping } from '../../domain/imported-file.ts';
import { commitImport, type ImportReport } from '../../workflows/commit-import.ts';
import { isBackup } from '../../workflows/open-backup.ts';
import { type ImportChoice, type ImportPreview, previewImport } from '../../workflows/preview-import.ts';
import { proposeMapping } from '../../workflows/propose-mapping.ts';
import { useServices } from '../services-context.tsx';

export type ImportState =
  | { readonly step: 'choose' }
  /** Bytes of the file. */
  | { readonly step: 'reading'; readonly fileName: string; readonly done: number; readonly total: number }
  /** A table that Attune does not know: the person says what its columns hold. */
  | {
      readonly step: 'mapping';
      readonly file: File;
      readonly proposed: ProposedMapping;
      /** Why the columns as they were named gave nothing. */
      readonly error?: unknown;
    }
  | {
      readonly step: 'preview';
      readonly preview: ImportPreview;
      /** Why an answer was not taken: with it, nothing of the file would be left. */
      readonly error?: unknown;
    }
  /** Entries of the file. */
  | { readonly step: 'storing'; readonly done: number; readonly total: number }
  | { readonly step: 'report'; readonly report: ImportReport }
  /** A backup of Attune: it is restored, not imported. */
  | { readonly step: 'backup'; readonly file: File }
  /** Nothing of the file was stored. */
  | { readonly step: 'failed'; readonly error: unknown };

export interface Import {
  readonly state: ImportState;
  /** `before` is the preview whose question the choice answers. */
  readonly read: (file: File, choice?: ImportChoice, before?: ImportPreview) => void;
  readonly store: (preview: ImportPreview) => void;
  /** Back to what the columns of the table hold. */
  readonly nameColumns: (preview: ImportPreview) => void;
  readonly cancel: () => void;
  readonly restart: () => void;
}

/** The way of one file: choose, read, look, store. Nothing is stored before the last step, and a stopped one leaves nothing. */
export function useImport(): Import {
  const services = useServices();
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const running = useRef<AbortController | null>(null);

  /** One run at a time: what an earlier one still says is not heard. */
  const run = useCallback(
    (
      first: ImportState,
      work: (signal: AbortSignal, show: (next: ImportState) => void) => Promise<ImportState>,
      afterCancel: ImportState = { step: 'choose' },
    ) => {
      running.current?.abort();
      const control = new AbortController();
      running.current = control;
      const show = (next: ImportState) => {
        if (running.current === control) setState(next);
      };
      show(first);
      work(control.signal, show).then(show, (error: unknown) =>
        show(toAppError(error).code === 'cancelled' ? afterCancel : { step: 'failed', error }),
      );
    },
    [],
  );

  const read = useCallback(
    (file: File, choice: ImportChoice = {}, before?: ImportPreview) =>
      run({ step: 'reading', fileName: file.name, done: 0, total: file.size }, async (signal, show) => {
        if (await isBackup(file)) return { step: 'backup', file };
        try {
          const preview = await previewImport(services, file, {
            ...choice,
            signal,
            onProgress: ({ bytesRead, bytesTotal }) =>
              show({ step: 'reading', fileName: file.name, done: bytesRead, total: bytesTotal }),
          });
          return { step: 'preview', preview };
        } catch (error) {
          const { code } = toAppError(error);
          const { mapping } = choice;
          if (code === 'fileNeedsMapping')
            return { step: 'mapping', file, proposed: await proposeMapping(services, file, signal) };
          if (code === 'fileNoReadings' && before !== undefined) return { step: 'preview', preview: before, error };
          if (code !== 'fileNoReadings' || mapping === undefined) throw error;
          const { table } = await proposeMapping(services, file, signal);
          return { step: 'mapping', file, proposed: { table, mapping }, error };
        }
      }),
    [run, services],
  );

  const store = useCallback(
    (preview: ImportPreview) =>
      run(
        { step: 'storing', done: 0, total: preview.count },
        async (signal, show) => ({
          step: 'report',
          report: await commitImport(services, preview, {
            signal,
            onProgress: (done, total) => show({ step: 'storing', done, total }),
          }),
        }),
        { step: 'preview', preview },
      ),
    [run, services],
  );

  const nameColumns = useCallback(
    ({ file, choice }: ImportPreview) =>
      run({ step: 'reading', fileName: file.name, done: 0, total: file.size }, async (signal) => {
        const { table, mapping } = await proposeMapping(services, file, signal);
        return { step: 'mapping', file, proposed: { table, mapping: choice.mapping ?? mapping } };
      }),
    [run, services],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  const restart = useCallback(() => {
    running.current?.abort();
    running.current = null;
    setState({ step: 'choose' });
  }, []);
  useEffect(() => () => running.current?.abort(), []);
  return { state, read, store, nameColumns, cancel, restart };
}
