import { importedId } from '../domain/imported-id.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import type { AttuneDatabase } from './database.ts';
import { secretFor, secretId, secretOf } from './secret-id.ts';
import { observationTables, summariseLogged } from './summarise-logged.ts';

export type CountByKind = Partial<Record<ObservationKind, number>>;

/** Tables that a transaction needs when it adds imported observations. */
export const importedTables = (database: AttuneDatabase) => [
  ...observationTables(database),
  database.deletions,
  database.profiles,
];

/**
 * Adds rows of one profile, whose ids `importedId` made from their content, unless they are there or were deleted by the
 * person; each is kept under its secret id. Returns what was added, as it is kept. Runs inside the caller's transaction
 * over `importedTables`, and leaves it to the caller to have all that it adds summed up at the end (`summariseLogged`).
 */
export async function addMissingObservations(
  database: AttuneDatabase,
  rows: readonly Observation[],
): Promise<readonly Observation[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const added = await missingUnder(await secretFor(database, first.profileId), database, rows);
  await database.observations.bulkAdd(added);
  return added;
}

/** Ids, as `importedId` made them, of the rows that such an addition would leave out. */
export async function knownObservations(
  database: AttuneDatabase,
  rows: readonly Observation[],
): Promise<ReadonlySet<string>> {
  const secret = rows[0] === undefined ? null : await secretOf(database, rows[0].profileId);
  return knownIds(database, secret, rows);
}

/**
 * Has such rows left out from now on, as if the person had deleted them. Returns the ids of the deletions. Runs inside the
 * caller's transaction over `importedTables`.
 */
export async function leaveOutObservations(
  database: AttuneDatabase,
  rows: readonly Observation[],
  deletedAt: number,
): Promise<readonly string[]> {
  const [first] = rows;
  if (first === undefined) return [];
  const { profileId } = first;
  const missing = await missingUnder(await secretFor(database, profileId), database, rows);
  await database.deletions.bulkPut(missing.map(({ id }) => ({ id, profileId, deletedAt, version: 1 })));
  return missing.map(({ id }) => id);
}

/** The rows under their secret ids, each once, that are neither there, nor logged by hand, nor deleted by the person. */
async function missingUnder(
  secret: Uint8Array,
  database: AttuneDatabase,
  rows: readonly Observation[],
): Promise<Observation[]> {
  const kept = new Map(rows.map((row) => [secretId(secret, row.id), row]));
  const here = await knownIds(database, secret, [...kept.values()]);
  return [...kept].flatMap(([id, row]) => (here.has(row.id) ? [] : [{ ...row, id }]));
}

/** How many of such rows are there already, or were deleted by the person and would not be added. */
export async function countStoredObservations(
  database: AttuneDatabase,
  rows: readonly Observation[],
): Promise<CountByKind> {
  const secret = rows[0] === undefined ? null : await secretOf(database, rows[0].profileId);
  const here = await knownIds(database, secret, rows);
  return countByKind(rows.filter(({ id }) => here.has(id)));
}

/** Which of these rows, by the ids from their content, are there already or were deleted by the person. */
async function knownIds(
  database: AttuneDatabase,
  secret: Uint8Array | null,
  rows: readonly Observation[],
): Promise<Set<string>> {
  const known = new Set<string>();
  if (secret !== null) {
    const ids = rows.map(({ id }) => secretId(secret, id));
    const stored = await database.observations.bulkGet(ids);
    const deleted = await database.deletions.bulkGet(ids);
    for (const [index, { id }] of rows.entries())
      if (stored[index] !== undefined || deleted[index] !== undefined) known.add(id);
  }
  const others = rows.filter(({ id }) => !known.has(id));
  for (const id of await loggedIds(database, others)) known.add(id);
  return known;
}

/**
 * Which of these rows were logged by hand: the same value of the same kind at the same moment, under an id of its own. So
 * a table that Attune wrote comes back without doubling anything. Only the times are read where none is the same.
 */
async function loggedIds(database: AttuneDatabase, rows: readonly Observation[]): Promise<string[]> {
  const logged: string[] = [];
  for (const kind of new Set(rows.map((row) => row.kind))) {
    const ofKind = rows.filter((row) => row.kind === kind);
    const times = ofKind.map(({ time }) => time);
    const profileId = (ofKind[0] as Observation).profileId;
    const from = times.reduce((first, time) => Math.min(first, time));
    const to = times.reduce((last, time) => Math.max(last, time));
    const index = database.observations.where('[profileId+kind+time]');
    const taken = await index.between([profileId, kind, from], [profileId, kind, to], true, true).keys();
    const wanted = new Set(times);
    const same = taken.filter((key) => wanted.has((key as unknown as [string, string, number])[2]));
    if (same.length === 0) continue;
    const there = await database.observations.where('[profileId+kind+time]').anyOf(same).toArray();
    const contents = new Set(there.map((row) => importedId(profileId, row)));
    for (const { id } of ofKind) if (contents.has(id)) logged.push(id);
  }
  return logged;
}

/** Takes out what one import brought, and returns it. Runs inside the caller's transaction over `observationTables`. */
export async function removeImportedObservations(database: AttuneDatabase, importId: string): Promise<Observation[]> {
  const brought = await database.observations.where('importId').equals(importId).toArray();
  await database.observations.bulkDelete(brought.map(({ id }) => id));
  await summariseLogged(database, brought);
  return brought;
}

export function countByKind(rows: readonly Observation[]): CountByKind {
  const counts: CountByKind = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
