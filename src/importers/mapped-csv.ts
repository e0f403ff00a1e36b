import type { ColumnMapping } from '../domain/imported-file.ts';
import { headerKey } from '../domain/imported-file.ts';
import type { Importer } from './importer.ts';
import { mappedReader } from './table/mapped-reader.ts';
import { tableImporter } from './table/table-importer.ts';
import type { FoundTable } from './table/unknown-table.ts';

/** A table whose columns a person has named. */
export function mappedCsv(mapping: ColumnMapping, { header, isHeaderless }: FoundTable): Importer {
  const key = headerKey(header);
  return tableImporter('mappedCsv', {
    readHeader: (names) => (!isHeaderless && headerKey(names) === key ? mappedReader(mapping, names) : null),
    ...(isHeaderless ? { readFirstRow: () => mappedReader(mapping, header) } : {}),
  });
}
