import type { Table } from 'dexie';
import type { ColumnMapping } from '../domain/imported-file.ts';
import { murmur128 } from '../domain/imported-id.ts';

/** How the columns of a table were named, to be known again by its header. */
export interface MappingRow {
  /** A digest of the header, whose words lie sealed. */
  readonly id: string;
  /** As `headerKey` joins it. */
  readonly header: string;
  readonly mapping: ColumnMapping;
  readonly version: 1;
}

export type MappingsTable = Table<MappingRow, string>;
export const mappingsSchema = 'id';

/** The last one that was made for this header stays. */
export async function rememberMapping(table: MappingsTable, header: string, mapping: ColumnMapping): Promise<void> {
  await table.put({ id: murmur128(new TextEncoder().encode(header)), header, mapping, version: 1 });
}

/** By header. */
export async function knownMappings(table: MappingsTable): Promise<Record<string, ColumnMapping>> {
  return Object.fromEntries((await table.toArray()).map(({ header, mapping }) => [header, mapping]));
}
