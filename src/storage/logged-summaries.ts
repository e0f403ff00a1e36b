import type { Table } from 'dexie';
import type { DayPoint } from '../domain/daily-values.ts';
import type { ObservationKind } from '../domain/observation.ts';
import type { AttuneDatabase } from './database.ts';
import { blockOf } from './day-block.ts';

/** What was logged one by one, summed up by the local day: written together with it, and nothing that is not in it. */
export interface LoggedSummaries {
  readonly profileId: string;
  readonly block: number;
  /** Of the kinds that a line can follow; days in order. */
  readonly kinds: Readonly<Partial<Record<ObservationKind, readonly DayPoint[]>>>;
  readonly version: 1;
}

export type LoggedSummariesKey = [profileId: string, block: number];
export type LoggedSummariesTable = Table<LoggedSummaries, LoggedSummariesKey>;
export const loggedSummariesSchema = '[profileId+block]';

export interface LoggedDaysQuery {
  readonly profileId: string;
  /** Days since the Unix epoch on the person's own calendar, both inclusive. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** By kind, a point for each day that has a value, in order. */
export async function readLoggedDays(
  database: AttuneDatabase,
  { profileId, fromDay, toDay }: LoggedDaysQuery,
): Promise<ReadonlyMap<ObservationKind, readonly DayPoint[]>> {
  const rows = await database.loggedSummaries
    .where('[profileId+block]')
    .between([profileId, blockOf(fromDay)], [profileId, blockOf(toDay)], true, true)
    .toArray();
  const byKind = new Map<ObservationKind, DayPoint[]>();
  for (const { kinds } of rows) {
    for (const [kind, points] of Object.entries(kinds) as [ObservationKind, DayPoint[]][]) {
      const within = points.filter(({ day }) => day >= fromDay && day <= toDay);
      if (within.length > 0) byKind.set(kind, [...(byKind.get(kind) ?? []), ...within]);
    }
  }
  return byKind;
}
