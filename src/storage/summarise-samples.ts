import type { SampleKind } from '../domain/samples.ts';
import type { AttuneDatabase } from './database.ts';
import { blockOf } from './day-block.ts';
import { type DaySummary, summariseDay, summariseStepsDay } from './day-summary.ts';
import type { SampleDay, SampleDayKey } from './sample-day.ts';
import type { SampleSummaries, SampleSummariesKey } from './sample-summaries.ts';

export interface ChangedDay {
  readonly key: SampleDayKey;
  /** Null where nothing is left of the day. */
  readonly row: SampleDay | null;
}

type OfKind = readonly [profileId: string, kind: SampleKind];
/** By the day; null where a day has nothing to sum up any more. */
type NewDays = ReadonlyMap<number, DaySummary | null>;

/**
 * Sums up anew the days whose samples changed to these rows. Runs inside the caller's transaction over `sampleTables`, after
 * the samples are written.
 */
export async function summariseSamples(database: AttuneDatabase, changed: readonly ChangedDay[]): Promise<void> {
  for (const [of, days] of byKind(changed)) {
    const summed = of[1] === 'steps' ? await stepsAround(database, of, days) : new Map(days.map(summedUp));
    await replaceDays(database, of, summed);
  }
}

const summedUp = ({ key: [, , day], row }: ChangedDay) => [day, row && summariseDay(row)] as const;

function byKind(changed: readonly ChangedDay[]): Iterable<[OfKind, ChangedDay[]]> {
  const groups = new Map<string, [OfKind, ChangedDay[]]>();
  for (const each of changed) {
    const [profileId, kind] = each.key;
    const name = `${kind} ${profileId}`;
    const known = groups.get(name);
    if (known) known[1].push(each);
    else groups.set(name, [[profileId, kind], [each]]);
  }
  return groups.values();
}

/** A UTC day that changed may hold steps of the local days of its number, of the one before and of the one after. */
async function stepsAround(database: AttuneDatabase, of: OfKind, changed: readonly ChangedDay[]): Promise<NewDays> {
  const days = new Set(changed.flatMap(({ key: [, , day] }) => [day - 1, day, day + 1]));
  const needed = [...new Set([...days].flatMap((day) => [day - 1, day, day + 1]))];
  const read = await database.samples.bulkGet(needed.map((day) => [...of, day] as SampleDayKey));
  const rows = new Map(needed.map((day, index) => [day, read[index]]));
  return new Map(
    [...days].map((day) => [day, summariseStepsDay(day, [rows.get(day - 1), rows.get(day), rows.get(day + 1)])]),
  );
}

async function replaceDays(database: AttuneDatabase, of: OfKind, days: NewDays): Promise<void> {
  const [profileId, kind] = of;
  const blocks = [...new Set([...days.keys()].map(blockOf))];
  const keys = blocks.map((block) => [profileId, kind, block] as SampleSummariesKey);
  const known = await database.sampleSummaries.bulkGet(keys);
  const kept: SampleSummaries[] = [];
  const emptied: SampleSummariesKey[] = [];
  for (const [index, block] of blocks.entries()) {
    const next = new Map<number, DaySummary | null>(known[index]?.days.map((day) => [day.day, day]));
    for (const [day, summary] of days) if (blockOf(day) === block) next.set(day, summary);
    const left = [...next.values()].filter((summary) => summary !== null).sort((a, b) => a.day - b.day);
    if (left.length > 0) kept.push({ profileId, kind, block, days: left, version: 1 });
    else emptied.push(keys[index] as SampleSummariesKey);
  }
  await database.sampleSummaries.bulkPut(kept);
  await database.sampleSummaries.bulkDelete(emptied);
}
