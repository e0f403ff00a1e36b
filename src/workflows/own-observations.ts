import type { Observation, ObservationKind } from '../domain/observation.ts';
import { findObservations } from '../storage/observations.ts';
import type { Services } from './services.ts';

/** A clock a minute ahead is forgiven; what is dated later than that was dated by a clock that was wrong. */
const clockToleranceMs = 60_000;
const dayMs = 86_400_000;

/** One kind of a person's record over so many days until now, oldest first. What is dated in the future is left out. */
export async function ownObservations<K extends ObservationKind>(
  { database, now }: Services,
  { profileId, kind, days }: { readonly profileId: string; readonly kind: K; readonly days: number },
): Promise<Observation<K>[]> {
  const to = now() + clockToleranceMs;
  const found = await findObservations(database.observations, { profileId, kind, from: to - days * dayMs, to });
  return found.reverse() as Observation<K>[];
}
