import { readClarityHeader } from './dexcom-clarity.ts';
import type { Importer } from './importer.ts';
import { readLibreHeader } from './libre-view.ts';
import { readPlainHeader, readPlainRow } from './plain-csv.ts';
import { tableImporter } from './table/table-importer.ts';

/** Sensor glucose in a table, with what its makers' exports hold beside it. */
export const sensorExports: readonly Importer[] = [
  tableImporter('dexcomClarity', { readHeader: readClarityHeader }),
  tableImporter('libreView', { readHeader: readLibreHeader }),
];

/** Any table of time and glucose: the most general, so the last to be asked. */
export const plainCsv: Importer = tableImporter('plainCsv', {
  readHeader: readPlainHeader,
  readFirstRow: readPlainRow,
});
