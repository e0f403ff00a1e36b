import { useEffect, useRef, useState } from 'react';
import type { Services } from '../workflows/services.ts';
import { useServices } from './services-context.tsx';

export type AskedState<T> =
  | { readonly status: 'working' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * The answer of a workflow that is no live query, since it writes or computes elsewhere; asked again whenever `key` changes.
 * The answer before stays until the next is there. Nothing is asked while the key is null.
 */
export function useAsked<T>(ask: (services: Services) => Promise<T>, key: string | null): AskedState<T> {
  const services = useServices();
  const [state, setState] = useState<AskedState<T>>({ status: 'working' });
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    if (key === null) return;
    let wanted = true;
    latest.current(services).then(
      (value) => wanted && setState({ status: 'ready', value }),
      (error: unknown) => wanted && setState({ status: 'failed', error }),
    );
    return () => {
      wanted = false;
    };
  }, [services, key]);
  return state;
}
