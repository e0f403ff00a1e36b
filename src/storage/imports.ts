import Dexie, { type Table } from 'dexie';
import type { FileDecisions, FileFormat, SkippedRows } from '../domain/imported-file.ts';
import type { ObservationKind } from '../domain/observation.ts';

/** One imported file, with its report: rowsRead = stored + duplicates + all skipped. */
export interface ImportRow {
  readonly id: string;
  readonly profileId: string;
  readonly importedAt: number;
  readonly fileName: string;
  readonly format: FileFormat;
  /** Of an archive: how many files of each format it held. */
  readonly contents?: Readonly<Partial<Record<FileFormat, number>>>;
  readonly decisions: FileDecisions;
  /** IANA zone that its wall clocks were read in. */
  readonly timeZone: string;
  readonly fingerprint: string;
  readonly rowsRead: number;
  readonly stored: number;
  readonly storedByKind: Readonly<Partial<Record<ObservationKind, number>>>;
  /** Rows at a time that the file itself or the record already had. */
  readonly duplicates: number;
  readonly skipped: readonly SkippedRows[];
  /** Of all that the file holds, epoch ms. */
  readonly first: number;
  readonly last: number;
  readonly version: 2;
}

export type ImportsTable = Table<ImportRow, string>;
export const importsSchema = 'id, [profileId+importedAt]';

/** Newest first. */
export const importsOf = (table: ImportsTable, profileId: string): Promise<ImportRow[]> =>
  table
    .where('[profileId+importedAt]')
    .between([profileId, Dexie.minKey], [profileId, Dexie.maxKey])
    .reverse()
    .toArray();
