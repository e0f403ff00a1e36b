import type { Observation, ObservationKind } from '../domain/observation.ts';
import { findObservations } from '../storage/observations.ts';
import type { Services } from './services.ts';

/** A clock a minute ahead is forgiven; what is dated later than that was dated by a clock that was wrong. */
export const clockToleranceMs = 60_000;
const dayMs = 86_400_000;
/** Rows are opened one after the other as they are read: a month at a time keeps the page free between two. */
export const monthMs = 31 * dayMs;

/** One kind of a person's record over so many days until now, oldest first. What is dated in the future is left out. */
export async function ownObservations<K extends ObservationKind>(
  { database, now }: Services,
  { profileId, kind, days }: { readonly profileId: string; readonly kind: K; readonly days: number },
): Promise<Observation<K>[]> {
  const end = now() + clockToleranceMs;
  const found: Observation[] = [];
  for (let from = end - days * dayMs; from < end; from += monthMs) {
    // The last month has no end: a live query that ended now would not hear of what is logged in two minutes.
    const to = from + monthMs < end ? { to: from + monthMs } : {};
    found.push(...(await findObservations(database.observations, { profileId, kind, from, ...to })).reverse());
  }
  return found.filter(({ time }) => time < end) as Observation<K>[];
}
