import Dexie, { type Table } from 'dexie';
import type { Observation, ObservationKind } from '../domain/observation.ts';

export type ObservationsTable = Table<Observation, string>;
export const observationsSchema = 'id, [profileId+time], [profileId+kind+time], importId';

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
export async function findObservations(table: ObservationsTable, query: ObservationQuery): Promise<Observation[]> {
  const { profileId, kind, limit } = query;
  const from = query.from ?? Dexie.minKey;
  const to = query.to ?? Dexie.maxKey;
  const found =
    kind === undefined
      ? table.where('[profileId+time]').between([profileId, from], [profileId, to], true, false)
      : table.where('[profileId+kind+time]').between([profileId, kind, from], [profileId, kind, to], true, false);
  // Backwards a database is read row by row, forwards all at once: ten times as fast for a year.
  return limit === undefined ? (await found.toArray()).reverse() : found.reverse().limit(limit).toArray();
}

/** By the index alone: no row has to be opened to know that it is there. */
export async function kindIsObserved(
  table: ObservationsTable,
  profileId: string,
  kind: ObservationKind,
): Promise<boolean> {
  const all = table
    .where('[profileId+kind+time]')
    .between([profileId, kind, Dexie.minKey], [profileId, kind, Dexie.maxKey]);
  return (await all.limit(1).primaryKeys()).length > 0;
}

/** How many there are, of a kind or of all, and when the oldest and the newest was taken; null where there is none. */
export async function observationsExtent(
  table: ObservationsTable,
  { profileId, kind }: Pick<ObservationQuery, 'profileId' | 'kind'>,
): Promise<{ readonly count: number; readonly first: number; readonly last: number } | null> {
  const index = kind === undefined ? '[profileId+time]' : '[profileId+kind+time]';
  const start = kind === undefined ? [profileId] : [profileId, kind];
  const all = () => table.where(index).between([...start, Dexie.minKey], [...start, Dexie.maxKey]);
  const count = await all().count();
  const [first, last] = [await all().first(), await all().last()];
  return first === undefined || last === undefined ? null : { count, first: first.time, last: last.time };
}
