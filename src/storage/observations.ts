import Dexie, { type Table } from 'dexie';
import type { Observation, ObservationKind } from '../domain/observation.ts';

export type ObservationsTable = Table<Observation, string>;
export const observationsSchema = 'id, [profileId+time], [profileId+kind+time]';

export interface ObservationQuery {
  readonly profileId: string;
  readonly kind?: ObservationKind;
  /** Epoch ms, inclusive. */
  readonly from?: number;
  /** Epoch ms, exclusive. */
  readonly to?: number;
  readonly limit?: number;
}

/** Newest first. */
export function findObservations(table: ObservationsTable, query: ObservationQuery): Promise<Observation[]> {
  const { profileId, kind, limit } = query;
  const from = query.from ?? Dexie.minKey;
  const to = query.to ?? Dexie.maxKey;
  const found =
    kind === undefined
      ? table.where('[profileId+time]').between([profileId, from], [profileId, to], true, false)
      : table.where('[profileId+kind+time]').between([profileId, kind, from], [profileId, kind, to], true, false);
  const newestFirst = found.reverse();
  return (limit === undefined ? newestFirst : newestFirst.limit(limit)).toArray();
}
