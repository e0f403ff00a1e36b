import { type FileOptions, headerKey } from '../domain/imported-file.ts';
import { entryNamed } from './entry-named.ts';
import { importers } from './formats.ts';
import type { FileHead, Importer } from './importer.ts';
import { mappedCsv } from './mapped-csv.ts';
import { suggestMapping } from './table/suggest-mapping.ts';
import { tableIn } from './table/unknown-table.ts';

/** Who reads a file: the mapping that a person made of its columns, then the formats; undefined where nobody can. */
export function importerFor(head: FileHead, { mapping, knownMappings }: FileOptions): Importer | undefined {
  const table = mapping === undefined && knownMappings === undefined ? null : tableIn(head.text);
  if (table !== null) {
    const known = table.isHeaderless ? undefined : entryNamed(knownMappings, headerKey(table.header));
    const named = mapping ?? known;
    if (named !== undefined) return mappedCsv(named, table);
  }
  return importers.find((importer) => importer.recognises(head));
}

/** Whether a person could say what the columns hold: a table with a time and something beside it. */
export function canBeMapped({ text }: FileHead): boolean {
  const table = tableIn(text);
  if (table === null) return false;
  const { columns } = suggestMapping(table);
  return columns.includes('dateTime') || columns.includes('date');
}
