import { useLocation, useSearchParams } from 'wouter';
import { places } from '../places.ts';

/** True while the log sheet or an import is open: no moment to replace the app. */
export function useEntering(): boolean {
  const [path] = useLocation();
  const [search] = useSearchParams();
  return search.has('log') || path === places.import;
}
