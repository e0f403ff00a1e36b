import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '../domain/app-error.ts';
import type { PersonaliseOptions, personalise } from '../workflows/personalise.ts';

type Outcome = Awaited<ReturnType<typeof personalise>>;
/** Why a calculation has nothing to say of this record. */
export type Abstention = Extract<Outcome, { ok: false }>['abstention'];
export type RunWatch = Pick<PersonaliseOptions, 'signal' | 'onProgress'>;
export type RunProgress = Parameters<NonNullable<RunWatch['onProgress']>>[0];

export type RunState<T> =
  | { readonly status: 'idle' | 'cancelled' }
  /** Null until the learner has the pack and reports. */
  | { readonly status: 'running'; readonly progress: RunProgress | null }
  | { readonly status: 'done'; readonly value: T }
  | { readonly status: 'abstained'; readonly abstention: Abstention }
  | { readonly status: 'failed'; readonly error: unknown };

export interface Run<T> {
  readonly state: RunState<T>;
  readonly start: (work: RunWork<T>) => void;
  readonly cancel: () => void;
}

export type RunWork<T> = (
  watch: RunWatch,
) => Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly abstention: Abstention }>;

/** One long calculation at a time; leaving the screen ends it. */
export function useRun<T>(): Run<T> {
  const [state, setState] = useState<RunState<T>>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback((work: RunWork<T>) => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setState({ status: 'running', progress: null });
    work({ signal: control.signal, onProgress: (progress) => setState({ status: 'running', progress }) })
      .then(
        (outcome): RunState<T> =>
          outcome.ok
            ? { status: 'done', value: outcome.value }
            : { status: 'abstained', abstention: outcome.abstention },
        (thrown: unknown): RunState<T> =>
          control.signal.aborted || toAppError(thrown).code === 'cancelled'
            ? { status: 'cancelled' }
            : { status: 'failed', error: thrown },
      )
      .then((settled) => {
        running.current = null;
        setState(settled);
      });
  }, []);

  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => () => running.current?.abort(), []);
  return { state, start, cancel };
}
