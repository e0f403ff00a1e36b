import { useEffect } from 'react';
import { lock, lockState } from '../../workflows/lock.ts';
import { useLive, useServices, useSettings } from '../services-context.tsx';

const minuteMs = 60_000;
const uses = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Locks after so many minutes without use, by the clock: a page that slept through them is locked when it wakes. */
export function useAutoLock(open: boolean): void {
  const services = useServices();
  const { autoLockMinutes } = useSettings();
  const state = useLive(lockState, []);
  const minutes = open && state !== 'unprotected' ? (autoLockMinutes ?? null) : null;
  useEffect(() => {
    if (minutes === null) return;
    let used = services.now();
    const note = () => {
      used = services.now();
    };
    const look = () => {
      if (services.now() - used >= minutes * minuteMs) lock(services);
    };
    const timer = setInterval(look, 5_000);
    for (const use of uses) window.addEventListener(use, note, { passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const use of uses) window.removeEventListener(use, note);
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, services]);
}
