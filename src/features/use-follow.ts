import { chosenWith } from '../domain/chosen-with.ts';
import { followableKinds } from '../domain/followable-kinds.ts';
import type { ObservationKind } from '../domain/observation.ts';
import { useChangeSettings } from './use-changes.ts';

/** Follows a kind on Today, or no longer. */
export function useFollow(): (kind: ObservationKind, followed: boolean) => void {
  const change = useChangeSettings();
  return (kind, followed) => change(({ follow }) => ({ follow: chosenWith(followableKinds, follow, kind, followed) }));
}
