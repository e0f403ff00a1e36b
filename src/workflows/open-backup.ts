import { AppError } from '../domain/app-error.ts';
import type { Observation } from '../domain/observation.ts';
import { observationKinds } from '../domain/observation.ts';
import { judge } from '../domain/plausible-range.ts';
import { type BackedUpTable, backedUpTables } from '../storage/backup/all-rows.ts';
import { backupHeader, readBackup } from '../storage/backup/read-backup.ts';
import type { BackupRow } from '../storage/backup/row-lines.ts';

type Row = BackupRow['row'];

/** A backup read to its end and found whole. */
export interface OpenedBackup {
  /** Epoch ms. */
  readonly createdAt: number;
  readonly rows: Readonly<Record<BackedUpTable, readonly Row[]>>;
  /** Rows that no version of Attune can have written; they are left out. */
  readonly unreadable: number;
}

export const isBackup = async (file: Blob): Promise<boolean> => (await backupHeader(file)) !== null;

/**
 * Reads the whole file before anything is stored. Throws `passphraseNeeded`, `wrongPassphrase`, `backupDamaged` or
 * `backupNewer`.
 */
export async function openBackup(file: Blob, passphrase?: string): Promise<OpenedBackup> {
  const header = await backupHeader(file);
  if (header === null) throw new AppError('backupDamaged');
  const rows = Object.fromEntries(backedUpTables.map((table) => [table, [] as Row[]])) as Record<BackedUpTable, Row[]>;
  let unreadable = 0;
  for await (const { table, row } of readBackup(file, passphrase)) {
    const known = backedUpTables.find((name) => name === table);
    if (known !== undefined && isReadable(known, row)) rows[known].push(row);
    else unreadable++;
  }
  return { createdAt: Date.parse(header.createdAt), rows, unreadable };
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** A backup comes from outside: what screens and workflows rely on is looked at once, here. */
function isReadable(table: BackedUpTable, row: Row): boolean {
  switch (table) {
    case 'settings':
      return row.key === 'device' && isText(row.language);
    case 'profiles':
      return isText(row.id) && isNumber(row.createdAt);
    case 'observations':
      return isText(row.id) && isText(row.profileId) && isObservation(row as unknown as Observation);
    case 'samples':
      return isText(row.profileId) && isNumber(row.day) && row.offsets instanceof Uint32Array && isSampleRow(row);
    case 'mappings':
    case 'deletions':
    case 'imports':
    case 'forecasts':
      return isText(row.id);
    case 'expectations':
      return isText(row.id) && isText(row.profileId) && isNumber(row.time) && row.inputs instanceof Float64Array;
    case 'alerts':
      return isText(row.id) && isText(row.profileId) && isNumber(row.origin);
    case 'planDraws':
      return isText(row.id) && isText(row.profileId) && isNumber(row.drawnAt) && Array.isArray(row.cards);
    case 'planAnswers':
      return isText(row.id) && isText(row.profileId) && isNumber(row.at) && isText(row.suggestion);
    case 'planLearners':
      return isText(row.profileId) && isNumber(row.seed) && isNumber(row.since);
    case 'alertPlans':
    case 'personalModels':
      return isText(row.profileId);
    case 'forecastScores':
      return isText(row.forecastId) && isNumber(row.observedAt);
  }
}

const isObservation = (row: Observation): boolean =>
  observationKinds.includes(row.kind) &&
  isNumber(row.time) &&
  isNumber(row.utcOffset) &&
  typeof row.value === 'object' &&
  row.value !== null &&
  judge(row).verdict !== 'refuse';

const isSampleRow = ({ offsets, values }: Row): boolean =>
  values instanceof Float32Array && values.length === (offsets as Uint32Array).length && values.every(Number.isFinite);
