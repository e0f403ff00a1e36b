import { lazy, type ReactNode, Suspense } from 'react';
import { laterWords } from '../../ui/i18n/start.ts';
import { useLocked } from '../use-locked.ts';
import { useAutoLock } from './use-auto-lock.ts';

const UnlockScreen = lazy(async () => (await Promise.all([import('../lock/UnlockScreen.tsx'), laterWords()]))[0]);

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
