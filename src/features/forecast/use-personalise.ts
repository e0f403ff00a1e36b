import { useCallback, useEffect, useRef, useState } from 'react';
import { toAppError } from '../../domain/app-error.ts';
import { type PersonaliseOptions, personalise } from '../../workflows/personalise.ts';
import { useServices } from '../services-context.tsx';
import type { Abstention } from './use-forecast.ts';

type Progress = Parameters<NonNullable<PersonaliseOptions['onProgress']>>[0];

export type PersonaliseState =
  | { readonly status: 'idle' | 'cancelled' | 'done' }
  /** Null until the learner has the pack and reports. */
  | { readonly status: 'running'; readonly progress: Progress | null }
  | { readonly status: 'abstained'; readonly abstention: Abstention }
  | { readonly status: 'failed'; readonly error: unknown };

export interface Personalise {
  readonly state: PersonaliseState;
  readonly start: () => void;
  readonly cancel: () => void;
}

/** One run of the adaptation at a time; leaving the screen ends it. */
export function usePersonalise(): Personalise {
  const services = useServices();
  const [state, setState] = useState<PersonaliseState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    if (running.current) return;
    const control = new AbortController();
    running.current = control;
    setState({ status: 'running', progress: null });
    personalise(services, {
      signal: control.signal,
      onProgress: (progress) => setState({ status: 'running', progress }),
    })
      .then(
        (outcome): PersonaliseState =>
          outcome.ok ? { status: 'done' } : { status: 'abstained', abstention: outcome.abstention },
        (thrown: unknown): PersonaliseState =>
          control.signal.aborted || toAppError(thrown).code === 'cancelled'
            ? { status: 'cancelled' }
            : { status: 'failed', error: thrown },
      )
      .then((settled) => {
        running.current = null;
        setState(settled);
      });
  }, [services]);

  const cancel = useCallback(() => running.current?.abort(), []);
  useEffect(() => () => running.current?.abort(), []);
  return { state, start, cancel };
}
