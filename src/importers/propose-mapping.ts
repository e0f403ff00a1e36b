import { AppError } from '../domain/app-error.ts';
import type { ProposedMapping, UnknownTable } from '../domain/imported-file.ts';
import { foreignKindOf } from './file-kind.ts';
import { readHead } from './head.ts';
import { suggestMapping } from './table/suggest-mapping.ts';
import { tableIn } from './table/unknown-table.ts';

/** The header and the first rows of a table that no importer knows. Throws `fileFormatUnknown` where there is none. */
export async function readUnknownTable(file: Blob): Promise<UnknownTable> {
  const { bytes, text } = await readHead(file, '');
  const table = tableIn(text);
  if (table === null) throw new AppError('fileFormatUnknown', { kind: foreignKindOf(bytes, text) });
  return { header: table.header, rows: table.rows };
}

/** Such a table with what its columns most likely hold. */
export async function proposeMapping(file: Blob): Promise<ProposedMapping> {
  const table = await readUnknownTable(file);
  return { table, mapping: suggestMapping(table) };
}
