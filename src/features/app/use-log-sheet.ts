import { useLocation, useSearchParams } from 'wouter';
import { type ObservationKind, observationKinds } from '../../domain/observation.ts';

interface LogSheetState {
  readonly opened: boolean;
  /** What to log, where the address names it. */
  readonly kind: ObservationKind | undefined;
  readonly open: (kind?: ObservationKind) => void;
  readonly close: () => void;
}

const isKind = (text: string | null): text is ObservationKind => observationKinds.some((kind) => kind === text);

/**
 * The sheet's state is `?log` in the address, over whichever place is open: Back closes it, and a shortcut can open
 * it. Closing goes Back where opening added the entry, and rewrites the address where the app was opened with it.
 */
export function useLogSheet(): LogSheetState {
  const [path, navigate] = useLocation();
  const [search] = useSearchParams();
  const asked = search.get('log');
  return {
    opened: asked !== null,
    kind: isKind(asked) ? asked : undefined,
    open: (kind) => navigate(`${path}?log=${kind ?? 1}`, { state: { openedHere: true } }),
    close: () => {
      const state: unknown = window.history.state;
      if (state !== null && typeof state === 'object' && 'openedHere' in state) window.history.back();
      else navigate(path, { replace: true });
    },
  };
}
