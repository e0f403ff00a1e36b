import Dexie, { type Collection, type Table } from 'dexie';
import type { SampleKind } from '../domain/samples.ts';
import type { AttuneDatabase } from './database.ts';
import { blockOf } from './day-block.ts';
import type { DaySummary } from './day-summary.ts';

export type { DaySummary };

/** The days of one kind of samples, summed up: written together with the samples, and nothing that is not in them. */
export interface SampleSummaries {
  readonly profileId: string;
  readonly kind: SampleKind;
  readonly block: number;
  /** In order; days without samples are missing. */
  readonly days: readonly DaySummary[];
  readonly version: 1;
}

export type SampleSummariesKey = [profileId: string, kind: SampleKind, block: number];
export type SampleSummariesTable = Table<SampleSummaries, SampleSummariesKey>;
export const sampleSummariesSchema = '[profileId+kind+block]';

export interface DayQuery {
  readonly profileId: string;
  readonly kind: SampleKind;
  /** Days since the Unix epoch, UTC, both inclusive. */
  readonly fromDay: number;
  readonly toDay: number;
}

/** One per day that has samples, in order. */
export async function readDaySummaries(
  database: AttuneDatabase,
  { profileId, kind, fromDay, toDay }: DayQuery,
): Promise<DaySummary[]> {
  const [from, to] = [blockOf(fromDay), blockOf(toDay)];
  const rows = await between(database, { profileId, kind, from, to }).toArray();
  return rows.flatMap(({ days }) => days.filter(({ day }) => day >= fromDay && day <= toDay));
}

/** When the newest sample was taken (of steps, when it began), epoch ms; null where there is none. */
export async function newestSampleTime(
  database: AttuneDatabase,
  profileId: string,
  kind: SampleKind,
): Promise<number | null> {
  const newest = await between(database, { profileId, kind }).reverse().filter(hasSamples).first();
  return newest?.days.findLast(({ count }) => count > 0)?.last ?? null;
}

/** When the oldest was taken. */
export async function oldestSampleTime(
  database: AttuneDatabase,
  profileId: string,
  kind: SampleKind,
): Promise<number | null> {
  const oldest = await between(database, { profileId, kind }).filter(hasSamples).first();
  return oldest?.days.find(({ count }) => count > 0)?.first ?? null;
}

/** Number of samples and the time of the first and the last; null where there is none. */
export async function samplesExtent(
  database: AttuneDatabase,
  profileId: string,
  kind: SampleKind,
): Promise<{ readonly count: number; readonly first: number; readonly last: number } | null> {
  const rows = await between(database, { profileId, kind }).toArray();
  const days = rows.flatMap((row) => row.days.filter(({ count }) => count > 0));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  return { count: days.reduce((sum, { count }) => sum + count, 0), first: first.first, last: last.last };
}

const hasSamples = ({ days }: SampleSummaries): boolean => days.some(({ count }) => count > 0);

interface BlockQuery {
  readonly profileId: string;
  readonly kind: SampleKind;
  /** Both inclusive; all where they are missing. */
  readonly from?: number;
  readonly to?: number;
}

const between = (database: AttuneDatabase, { profileId, kind, from, to }: BlockQuery): Collection<SampleSummaries> =>
  database.sampleSummaries
    .where('[profileId+kind+block]')
    .between([profileId, kind, from ?? Dexie.minKey], [profileId, kind, to ?? Dexie.maxKey], true, true);
