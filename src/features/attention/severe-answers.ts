import { useSyncExternalStore } from 'react';

/**
 * What a person said on symptoms, by the reading it was asked for, and which paths were put away: in this window's memory
 * alone. After a reload the question is asked again.
 */
export type SevereAnswer = 'symptoms' | 'none' | 'putAway';

let answers: ReadonlyMap<string, SevereAnswer> = new Map();
const watchers = new Set<() => void>();

export function answerSevere(readingId: string, answer: SevereAnswer | null): void {
  const next = new Map(answers);
  if (answer === null) next.delete(readingId);
  else next.set(readingId, answer);
  answers = next;
  for (const watcher of watchers) watcher();
}

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
};

export const useSevereAnswer = (readingId: string | undefined): SevereAnswer | null =>
  useSyncExternalStore(watch, () => answers).get(readingId ?? '') ?? null;
