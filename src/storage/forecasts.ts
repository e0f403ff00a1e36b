import Dexie, { type Table } from 'dexie';
import type { LedgerEntry } from '../domain/forecast.ts';
import type { MethodName } from '../domain/method.ts';

/**
 * The ledger: entries are added before their outcome is known and never changed. They leave only with their profile.
 * An index reveals no value: the level a forecast starts from is compared after reading, in the transaction that adds.
 */
export type ForecastsTable = Table<LedgerEntry, string>;
export const forecastsSchema = 'id, [profileId+origin+method+packId], [profileId+origin]';

export interface ForecastIdentity {
  readonly profileId: string;
  readonly origin: number;
  /** Of the origin's reading, mg/dL: a corrected reading is another origin. */
  readonly level: number;
  readonly method: MethodName;
  readonly packId: string;
}

export async function addForecast(table: ForecastsTable, entry: LedgerEntry): Promise<void> {
  await table.add(entry);
}

export async function findForecast(
  table: ForecastsTable,
  { profileId, origin, level, method, packId }: ForecastIdentity,
): Promise<LedgerEntry | undefined> {
  const found = await table
    .where('[profileId+origin+method+packId]')
    .equals([profileId, origin, method, packId])
    .toArray();
  return found.find((entry) => entry.level === level);
}

export const forecastsWithOrigin = (
  table: ForecastsTable,
  profileId: string,
  from: number,
  to: number,
): Promise<LedgerEntry[]> =>
  table.where('[profileId+origin]').between([profileId, from], [profileId, to], true, true).toArray();

/** Those of the newest origin before `before`, the one issued last first; none where there is no such origin. */
export async function newestForecastsBefore(
  table: ForecastsTable,
  profileId: string,
  before: number,
): Promise<LedgerEntry[]> {
  const newest = await table
    .where('[profileId+origin]')
    .between([profileId, Dexie.minKey], [profileId, before], true, false)
    .last();
  if (newest === undefined) return [];
  const ofSameOrigin = await forecastsWithOrigin(table, profileId, newest.origin, newest.origin);
  return ofSameOrigin.sort((a, b) => b.issuedAt - a.issuedAt);
}

export const countForecasts = (table: ForecastsTable, profileId: string): Promise<number> =>
  table.where('[profileId+origin]').between([profileId, Dexie.minKey], [profileId, Dexie.maxKey]).count();
