import { lazy, type ReactNode, Suspense } from 'react';
import { useLocked } from '../use-locked.ts';
import { useAutoLock } from './use-auto-lock.ts';

const UnlockScreen = lazy(() => import('../lock/UnlockScreen.tsx'));

/** Nothing of the record stands in the page while it is locked. */
export function LockGate({ children }: { readonly children: ReactNode }) {
  const locked = useLocked();
  useAutoLock(!locked);
  if (!locked) return children;
  return (
    <Suspense>
      <UnlockScreen />
    </Suspense>
  );
}
