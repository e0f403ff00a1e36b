import { AppError } from '../domain/app-error.ts';
import { sampleKinds } from '../domain/samples.ts';
import type { Settings } from '../domain/settings.ts';
import { type BackedUpTable, backedUpTables } from '../storage/backup/all-rows.ts';
import type { BackupRow } from '../storage/backup/row-lines.ts';
import { sameRow } from '../storage/backup/same-row.ts';
import { deleteProfileData } from '../storage/delete-profile.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { originBatches } from '../storage/sample-batches.ts';
import type { SampleDay } from '../storage/sample-day.ts';
import { newestSampleTime } from '../storage/sample-summaries.ts';
import { addSamples, countStoredSamples } from '../storage/samples.ts';
import { type LoggedChange, summariseLogged } from '../storage/summarise-logged.ts';
import { changeSettings } from './change-settings.ts';
import type { OpenedBackup } from './open-backup.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

type Row = BackupRow['row'];
/** What is asked of any table here. */
interface AnyTable {
  readonly schema: { readonly primKey: { readonly keyPath?: string | string[] | null } };
  bulkGet(keys: readonly unknown[]): PromiseLike<unknown[]>;
}

/** Of the rows of one table (of samples: of the samples): how many the backup holds, and how many are not here. */
export interface TableComparison {
  readonly found: number;
  readonly missing: number;
}

export interface BackupComparison {
  readonly tables: Readonly<Record<BackedUpTable, TableComparison>>;
  /** Rows that are here as well, but hold something else. */
  readonly conflicts: number;
}

/** Tables whose rows people change; of the others the row that is here is as good. */
const changeable: readonly BackedUpTable[] = ['profiles', 'observations'];
/** Merged in ways of their own. */
const special: readonly BackedUpTable[] = ['samples', 'settings'];
const rowsAtOnce = 1000;

/** What restoring would add, and what is different here. Stores nothing. */
export function compareBackup({ database }: Services, { rows }: OpenedBackup): Promise<BackupComparison> {
  return guardStorage(async () => {
    const tables = {} as Record<BackedUpTable, TableComparison>;
    let conflicts = 0;
    for (const name of backedUpTables) {
      if (special.includes(name)) continue;
      let missing = 0;
      for (const part of partsOf(rows[name])) {
        const { absent, different } = await against(database.table(name), part);
        missing += absent.length;
        if (changeable.includes(name)) conflicts += different.length;
      }
      tables[name] = { found: rows[name].length, missing };
    }
    let found = 0;
    let stored = 0;
    for (const row of rows.samples as unknown as SampleDay[]) {
      for (const { batch } of originBatches(row)) {
        found += batch.times.length;
        stored += await countStoredSamples(database, row.profileId, batch);
      }
    }
    tables.samples = { found, missing: found - stored };
    tables.settings = { found: rows.settings.length, missing: 0 };
    return { tables, conflicts };
  });
}

export interface RestoreOptions {
  /** Where a row is here and in the backup and they differ. Nothing is overwritten unless the person says so. */
  readonly onConflict?: 'keepHere' | 'takeBackup';
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Adds what the backup holds and this device does not, in one transaction: all of it or nothing. Returns how many rows
 * and samples were added or replaced.
 */
export async function restoreBackup(
  services: Services,
  { rows }: OpenedBackup,
  { onConflict = 'keepHere', onProgress = () => {}, signal }: RestoreOptions = {},
): Promise<number> {
  const { database } = services;
  const total = backedUpTables.reduce((sum, name) => sum + rows[name].length, 0);
  let done = 0;
  const step = (count: number) => {
    done += count;
    onProgress(done, total);
    if (signal?.aborted) throw new AppError('cancelled');
  };
  const written = await guardStorage(() =>
    database.transaction(
      'rw',
      [...backedUpTables.map((name) => database.table(name)), database.loggedSummaries, database.sampleSummaries],
      async () => {
        let changed = 0;
        const logged: unknown[] = [];
        for (const name of backedUpTables) {
          if (special.includes(name)) continue;
          const table = database.table(name);
          for (const part of partsOf(rows[name])) {
            const { absent, different, here } = await against(table, part);
            const replaced = onConflict === 'takeBackup' && changeable.includes(name) ? different : [];
            // Those that are replaced may have been of another day or kind.
            if (name === 'observations') logged.push(...absent, ...replaced, ...(replaced.length > 0 ? here : []));
            await table.bulkPut([...absent, ...replaced]);
            changed += absent.length + replaced.length;
            step(part.length);
          }
        }
        await summariseLogged(database, logged as LoggedChange[]);
        for (const row of rows.samples as unknown as SampleDay[]) {
          for (const { importId, batch } of originBatches(row))
            changed += await addSamples(database, row.profileId, importId, batch);
          step(1);
        }
        await activateRestored(services, rows);
        return changed;
      },
    ),
  );
  void askForDurability(database);
  return written;
}

interface Compared {
  readonly absent: Row[];
  /** As the backup has them. */
  readonly different: Row[];
  /** The rows of this device, the same ones included. */
  readonly here: Row[];
}

async function against(table: AnyTable, part: readonly Row[]): Promise<Compared> {
  const { keyPath } = table.schema.primKey;
  const keyOf = (row: Row) => (Array.isArray(keyPath) ? keyPath.map((path) => row[path]) : row[keyPath as string]);
  const here = (await table.bulkGet(part.map(keyOf))) as (Row | undefined)[];
  return {
    absent: part.filter((_, index) => here[index] === undefined),
    different: part.filter((row, index) => here[index] !== undefined && !sameRow(row, here[index])),
    here: here.filter((row) => row !== undefined),
  };
}

/**
 * Where nothing was kept here yet but the demo, the restored person is the one to show, in the units they were used to. An
 * empty profile makes room.
 */
async function activateRestored(services: Services, rows: OpenedBackup['rows']): Promise<void> {
  const { database } = services;
  const { activeProfileId } = await readSettings(services);
  const restored = rows.profiles.map(({ id }) => id as string);
  const theirs = rows.settings[0] as unknown as (Settings & { key: string }) | undefined;
  const next = restored.find((id) => id === theirs?.activeProfileId) ?? restored[0];
  if (next === undefined) return;
  if (activeProfileId !== null) {
    const active = await database.profiles.get(activeProfileId);
    if (restored.includes(activeProfileId) || !(active?.demo || (await isEmpty(services, activeProfileId)))) return;
    if (active?.demo !== true) await deleteProfileData(database, activeProfileId);
  }
  const {
    key: _key,
    version: _version,
    language: _language,
    colorScheme: _scheme,
    // Measured on the other device.
    computing: _computing,
    ...settings
  } = theirs ?? {};
  await changeSettings(services, { ...settings, activeProfileId: next });
}

async function isEmpty({ database }: Services, profileId: string): Promise<boolean> {
  const [logged] = await findObservations(database.observations, { profileId, limit: 1 });
  const sampled = await Promise.all(sampleKinds.map((kind) => newestSampleTime(database, profileId, kind)));
  return logged === undefined && sampled.every((newest) => newest === null);
}

function* partsOf(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) yield rows.slice(start, start + rowsAtOnce);
}
