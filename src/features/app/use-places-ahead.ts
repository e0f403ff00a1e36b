import { useEffect } from 'react';
import { firstScreenShown } from './on-demand.tsx';

interface Place {
  readonly makeReady: () => Promise<void>;
}

/** For what the first screen reads. */
const afterMs = 500;

/** Once the page has nothing else to do; Safari cannot say when that is. */
const whenIdle = (work: () => void) =>
  'requestIdleCallback' in window ? requestIdleCallback(work) : setTimeout(work, afterMs);

/**
 * Has the code of places ready before anyone goes there, one after the other while the page is idle. Only once the service
 * worker holds everything: then it is there on the device, and no connection is used for what may not be looked at.
 */
export function usePlacesAhead(isWanted: boolean, places: readonly Place[]): void {
  useEffect(() => {
    if (!isWanted || !navigator.serviceWorker) return;
    let isGone = false;
    const next = (index: number) =>
      whenIdle(() => {
        if (isGone) return;
        void places[index]?.makeReady().then(() => next(index + 1));
      });
    void Promise.all([firstScreenShown, navigator.serviceWorker.ready]).then(() => setTimeout(() => next(0), afterMs));
    return () => {
      isGone = true;
    };
  }, [isWanted, places]);
}
