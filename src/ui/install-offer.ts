import { useSyncExternalStore } from 'react';

/** Chromium's event: the browser would install the app if asked. Not yet in TypeScript's DOM types. */
interface InstallOffer extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

let offer: InstallOffer | null = null;
const watchers = new Set<() => void>();

function change(next: InstallOffer | null): void {
  offer = next;
  for (const watcher of watchers) watcher();
}

/** The offer comes once, early; whoever mounts later must still find it. Call at start. */
export function listenForInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    change(event as InstallOffer);
  });
  window.addEventListener('appinstalled', () => change(null));
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** Shows the browser's own install dialog; null where the browser has not offered it. */
export function useInstall(): (() => Promise<void>) | null {
  const current = useSyncExternalStore(watch, () => offer);
  if (!current) return null;
  return async () => {
    await current.prompt();
    change(null);
  };
}
