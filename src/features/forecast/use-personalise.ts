import { useState } from 'react';
import { personalise } from '../../workflows/personalise.ts';
import { useServices } from '../services-context.tsx';
import { type Run, useRun } from '../use-run.ts';

/** How many methods are compared: the usual ones, or every one that the pack holds. */
export type Breadth = 'usual' | 'all';

export interface Personalise extends Omit<Run<unknown>, 'start'> {
  /** Of the run that is shown. */
  readonly breadth: Breadth;
  readonly start: (breadth: Breadth) => void;
}

/** One comparison of methods at a time. */
export function usePersonalise(): Personalise {
  const services = useServices();
  const { state, start, cancel } = useRun<unknown>();
  const [breadth, setBreadth] = useState<Breadth>('usual');
  return {
    state,
    breadth,
    start: (wanted) => {
      if (state.status === 'running') return;
      setBreadth(wanted);
      start((watch) => personalise(services, { ...watch, ...(wanted === 'all' && { candidates: 'all' }) }));
    },
    cancel,
  };
}
