import type { AttuneDatabase } from '../database.ts';
import type { BackupRow } from './row-lines.ts';

/** Everything but what is derived from it (summaries of days) and what belongs to this device alone (key, backups). */
export const backedUpTables = [
  'settings',
  'profiles',
  'observations',
  'samples',
  'imports',
  'mappings',
  'deletions',
  'personalModels',
  'forecasts',
  'forecastScores',
  'expectations',
  'alerts',
  'alertPlans',
  'planDraws',
  'planAnswers',
  'planLearners',
] as const satisfies readonly (keyof AttuneDatabase)[];

export type BackedUpTable = (typeof backedUpTables)[number];

/** A row of samples holds a day of one kind. */
const rowsAtOnce = (table: BackedUpTable) => (table === 'samples' ? 20 : 1000);

export async function countRows(database: AttuneDatabase): Promise<number> {
  const counts = await Promise.all(backedUpTables.map((table) => database[table].count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** All rows of all profiles, table by table in the order of their keys, some at a time. */
export async function* allRows(database: AttuneDatabase): AsyncGenerator<BackupRow> {
  for (const name of backedUpTables) {
    const table = database.table(name);
    const { keyPath } = table.schema.primKey;
    const keyOf = (row: Record<string, unknown>) =>
      Array.isArray(keyPath) ? keyPath.map((path) => row[path]) : row[keyPath as string];
    const limit = rowsAtOnce(name);
    let last: unknown;
    for (;;) {
      const from = last === undefined ? table.toCollection() : table.where(':id').above(last);
      const batch: Record<string, unknown>[] = await from.limit(limit).toArray();
      for (const row of batch) yield { table: name, row };
      if (batch.length < limit) break;
      last = keyOf(batch.at(-1) as Record<string, unknown>);
    }
  }
}
