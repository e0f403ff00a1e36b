import Dexie, { type Table } from 'dexie';
import type { DateOrder, GlucoseFileFormat, SkippedRows } from '../domain/imported-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';

/** One imported file, with its report: rowsRead = stored + duplicates + all skipped. */
export interface ImportRow {
  readonly id: string;
  readonly profileId: string;
  readonly importedAt: number;
  readonly fileName: string;
  readonly format: GlucoseFileFormat;
  readonly unit: GlucoseUnit;
  readonly dateOrder: DateOrder;
  /** IANA zone that its wall clocks were read in. */
  readonly timeZone: string;
  readonly assumedLastDay: string | null;
  readonly fingerprint: string;
  readonly rowsRead: number;
  readonly stored: number;
  /** Rows at a time that the file itself or the record already had. */
  readonly duplicates: number;
  readonly skipped: readonly SkippedRows[];
  /** Of all readings the file holds, epoch ms. */
  readonly first: number;
  readonly last: number;
  readonly version: 1;
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
