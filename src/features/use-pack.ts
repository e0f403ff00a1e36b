import { useEffect, useState } from 'react';
import { loadPack } from '../workflows/load-pack.ts';
import { type PackFacts, packFacts } from './pack-facts.ts';
import { useServices } from './services-context.tsx';

export type PackState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly facts: PackFacts; readonly bytes: number }
  | { readonly status: 'failed'; readonly error: unknown };

/** Fetches and checks the pack; the offline cache answers where there is no network. */
export function usePack(): PackState & { readonly retry: () => void } {
  const services = useServices();
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<PackState>({ status: 'loading' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt is the reason to fetch again
  useEffect(() => {
    let wanted = true;
    const settle = (next: PackState) => wanted && setState(next);
    setState({ status: 'loading' });
    loadPack(services)
      .then(({ manifest, weights }) =>
        settle({ status: 'ready', facts: packFacts(manifest), bytes: manifest.length + weights.byteLength }),
      )
      .catch((error: unknown) => settle({ status: 'failed', error }));
    return () => {
      wanted = false;
    };
  }, [services, attempt]);

  return { ...state, retry: () => setAttempt((count) => count + 1) };
}
