import { useSyncExternalStore } from 'react';
import type { ObservationKind } from '../domain/observation.ts';

/** What was logged last in this window, until it is taken back or put away: what was expected of it is shown. */
let last: { readonly id: string; readonly kind: ObservationKind } | null = null;
const watchers = new Set<() => void>();

export function noteLogged(logged: typeof last): void {
  last = logged;
  for (const watcher of watchers) watcher();
}

/** It is no longer there. */
export const forgetLogged = (id: string): void => {
  if (last?.id === id) noteLogged(null);
};

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useJustLogged = (): typeof last => useSyncExternalStore(watch, () => last);
