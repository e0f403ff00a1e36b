import { useCallback, useSyncExternalStore } from 'react';
import { isLocked, watchLock } from '../workflows/lock.ts';
import { useServices } from './services-context.tsx';

/** Whether a passphrase is asked for before anything of the record can be shown. */
export function useLocked(): boolean {
  const services = useServices();
  const watch = useCallback((listener: () => void) => watchLock(services, listener), [services]);
  return useSyncExternalStore(watch, () => isLocked(services));
}
