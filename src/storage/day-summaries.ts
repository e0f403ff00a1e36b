import Dexie, { type Collection, type Table } from 'dexie';
import type { SampleKind } from '../domain/samples.ts';
import type { AttuneDatabase } from './database.ts';
import { type DaySummary, summariseDay } from './day-summary.ts';
import type { SampleDay } from './sample-day.ts';

export type { DaySummary };
export type SampleDayKey = [profileId: string, kind: SampleKind, day: number];
export type DaySummariesTable = Table<DaySummary, SampleDayKey>;
export const daySummariesSchema = '[profileId+kind+day]';

export interface DayQuery {
  readonly profileId: string;
  readonly kind: SampleKind;
  /** Days since the Unix epoch, UTC, both inclusive. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** One row per day that has samples, in order. */
export const readDaySummaries = (
  database: AttuneDatabase,
  { profileId, kind, fromDay, toDay }: DayQuery,
): Promise<DaySummary[]> =>
  database.daySummaries
    .where('[profileId+kind+day]')
    .between([profileId, kind, fromDay], [profileId, kind, toDay], true, true)
    .toArray();

/** When the newest sample was taken (of steps, when it began), epoch ms; null where there is none. */
export async function newestSampleTime(
  database: AttuneDatabase,
  profileId: string,
  kind: SampleKind,
): Promise<number | null> {
  const newest = await ofKind(database, profileId, kind)
    .reverse()
    .filter(({ count }) => count > 0)
    .first();
  return newest?.last ?? null;
}

/** Number of samples and the time of the first and the last; null where there is none. */
export async function samplesExtent(
  database: AttuneDatabase,
  profileId: string,
  kind: SampleKind,
): Promise<{ readonly count: number; readonly first: number; readonly last: number } | null> {
  const days = (await ofKind(database, profileId, kind).toArray()).filter(({ count }) => count > 0);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { count: days.reduce((sum, { count }) => sum + count, 0), first: first.first, last: last.last };
}

const ofKind = (database: AttuneDatabase, profileId: string, kind: SampleKind): Collection<DaySummary> =>
  database.daySummaries
    .where('[profileId+kind+day]')
    .between([profileId, kind, Dexie.minKey], [profileId, kind, Dexie.maxKey]);

/**
 * Sums up anew the days whose samples changed to these rows, null where none are left, and for steps the days after them.
 * Runs inside the caller's transaction, after the samples are written.
 */
export async function summarise(
  database: AttuneDatabase,
  changed: readonly { readonly key: SampleDayKey; readonly row: SampleDay | null }[],
): Promise<void> {
  const summaries: DaySummary[] = [];
  const emptied: SampleDayKey[] = [];
  const keep = (key: SampleDayKey, summary: DaySummary | null) => {
    if (summary === null) emptied.push(key);
    else summaries.push(summary);
  };
  const steps = new Map<number, SampleDayKey>();
  for (const { key, row } of changed) {
    const [profileId, kind, day] = key;
    if (kind !== 'steps') keep(key, summariseDay(row ?? undefined));
    else for (const of of [day, day + 1]) steps.set(of, [profileId, kind, of]);
  }
  for (const key of steps.values()) {
    const [profileId, kind, day] = key;
    const [before, row] = await database.samples.bulkGet([[profileId, kind, day - 1], key]);
    keep(key, summariseDay(row, before));
  }
  await database.daySummaries.bulkPut(summaries);
  await database.daySummaries.bulkDelete(emptied);
}
