import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '../../domain/app-error.ts';

export interface Work {
  /** Null while nothing runs. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly error: unknown;
  /** True where the work was done. */
  readonly run: (
    work: (onProgress: (done: number, total: number) => void, signal: AbortSignal) => Promise<void>,
  ) => Promise<boolean>;
  readonly cancel: () => void;
}

/** One long piece of work with its progress, its end, and the way to stop it. */
export function useWork(): Work {
  const [progress, setProgress] = useState<Work['progress']>(null);
  const [error, setError] = useState<unknown>(null);
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const run: Work['run'] = useCallback(async (work) => {
    const own = new AbortController();
    control.current = own;
    setError(null);
    setProgress({ done: 0, total: 0 });
    try {
      await work((done, total) => setProgress({ done, total }), own.signal);
      return true;
    } catch (thrown) {
      if (toAppError(thrown).code !== 'cancelled') setError(thrown);
      return false;
    } finally {
      setProgress(null);
    }
  }, []);
  const cancel = useCallback(() => control.current?.abort(), []);
  return { progress, error, run, cancel };
}
