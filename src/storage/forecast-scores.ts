import Dexie, { type Table } from 'dexie';
import type { ForecastScore } from '../domain/forecast.ts';

/** Apart from the ledger, so that scoring never touches an entry. One row per forecast and reading. */
export interface ForecastScoreRow extends ForecastScore {
  readonly scoredAt: number;
  readonly version: 1;
}

export type ForecastScoresTable = Table<ForecastScoreRow, [string, number]>;
export const forecastScoresSchema = '[forecastId+observedAt], [profileId+observedAt]';

/** Removes the scores that readings of these times gave. */
export async function removeScoresAt(
  table: ForecastScoresTable,
  profileId: string,
  times: ReadonlySet<number>,
): Promise<void> {
  if (times.size === 0) return;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const time of times) {
    from = Math.min(from, time);
    to = Math.max(to, time);
  }
  await table
    .where('[profileId+observedAt]')
    .between([profileId, from], [profileId, to], true, true)
    .and(({ observedAt }) => times.has(observedAt))
    .delete();
}

/** In the order in which the readings were taken. */
export const scoresOfProfile = (table: ForecastScoresTable, profileId: string): Promise<ForecastScoreRow[]> =>
  table.where('[profileId+observedAt]').between([profileId, Dexie.minKey], [profileId, Dexie.maxKey]).toArray();
