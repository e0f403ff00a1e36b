import type { Observation, ObservationKind } from '../domain/observation.ts';
import type { AttuneDatabase } from './database.ts';
import { secretFor, secretId, secretOf } from './secret-id.ts';

export type CountByKind = Partial<Record<ObservationKind, number>>;

/** Tables that a transaction needs when it adds imported observations. */
export const importedTables = (database: AttuneDatabase) => [
  database.observations,
  database.deletions,
  database.profiles,
];

/**
 * Adds rows of one profile, whose ids `importedId` made from their content, unless they are there or were deleted by the
 * person; each is kept under its secret id. Returns how many were added. Runs inside the caller's transaction over
 * `importedTables`.
 */
export async function addImportedObservations(
  database: AttuneDatabase,
  rows: readonly Observation[],
): Promise<CountByKind> {
  const [first] = rows;
  if (first === undefined) return {};
  const secret = await secretFor(database, first.profileId);
  const kept = new Map(rows.map((row) => [secretId(secret, row.id), row]));
  const ids = [...kept.keys()];
  const known = await database.observations.bulkGet(ids);
  const deleted = await database.deletions.bulkGet(ids);
  const added = ids.flatMap((id, index) =>
    known[index] === undefined && deleted[index] === undefined ? [{ ...(kept.get(id) as Observation), id }] : [],
  );
  await database.observations.bulkAdd(added);
  return countByKind(added);
}

/** How many of such rows are there already, or were deleted by the person and would not be added. */
export async function countStoredObservations(
  database: AttuneDatabase,
  rows: readonly Observation[],
): Promise<CountByKind> {
  const secret = rows[0] === undefined ? null : await secretOf(database, rows[0].profileId);
  if (secret === null) return {};
  const ids = rows.map(({ id }) => secretId(secret, id));
  const known = await database.observations.bulkGet(ids);
  const deleted = await database.deletions.bulkGet(ids);
  return countByKind(rows.filter((_, index) => known[index] !== undefined || deleted[index] !== undefined));
}

/** Takes out what one import brought, and returns it. Runs inside the caller's transaction. */
export async function removeImportedObservations(database: AttuneDatabase, importId: string): Promise<Observation[]> {
  const brought = await database.observations.where('importId').equals(importId).toArray();
  await database.observations.bulkDelete(brought.map(({ id }) => id));
  return brought;
}

function countByKind(rows: readonly Observation[]): CountByKind {
  const counts: CountByKind = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
