import Dexie, { type Table } from 'dexie';
import type { LedgerEntry, MethodName } from '../domain/forecast.ts';

/**
 * The ledger: entries are added before their outcome is known and never changed. They leave only with their profile.
 * The unique index makes issuing the same forecast twice impossible.
 */
export type ForecastsTable = Table<LedgerEntry, string>;
export const forecastsSchema = 'id, &[profileId+origin+method+packId], [profileId+origin]';

export interface ForecastIdentity {
  readonly profileId: string;
  readonly origin: number;
  readonly method: MethodName;
  readonly packId: string;
}

export async function addForecast(table: ForecastsTable, entry: LedgerEntry): Promise<void> {
  await table.add(entry);
}

export const findForecast = (table: ForecastsTable, identity: ForecastIdentity): Promise<LedgerEntry | undefined> =>
  table
    .where('[profileId+origin+method+packId]')
    .equals([identity.profileId, identity.origin, identity.method, identity.packId])
    .first();

export const forecastsWithOrigin = (
  table: ForecastsTable,
  profileId: string,
  from: number,
  to: number,
): Promise<LedgerEntry[]> =>
  table.where('[profileId+origin]').between([profileId, from], [profileId, to], true, true).toArray();

/** Of the newest origin; of those, the one issued last. */
export async function newestForecast(table: ForecastsTable, profileId: string): Promise<LedgerEntry | null> {
  const ofProfile = () =>
    table.where('[profileId+origin]').between([profileId, Dexie.minKey], [profileId, Dexie.maxKey]);
  const newest = await ofProfile().last();
  if (newest === undefined) return null;
  const ofSameOrigin = await forecastsWithOrigin(table, profileId, newest.origin, newest.origin);
  return ofSameOrigin.reduce((latest, entry) => (entry.issuedAt > latest.issuedAt ? entry : latest), newest);
}

export const countForecasts = (table: ForecastsTable, profileId: string): Promise<number> =>
  table.where('[profileId+origin]').between([profileId, Dexie.minKey], [profileId, Dexie.maxKey]).count();
