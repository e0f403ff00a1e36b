import type { Importer } from '../importer.ts';
import type { HeaderReader, RowReader } from '../row-reader.ts';
import { tableImporter } from '../table/table-importer.ts';
import { documentFindings } from './document.ts';

/** The columns of `entries.csv` and `entries.tsv` as the server writes them, without a header. */
const entryColumns = ['dateString', 'date', 'sgv', 'direction', 'device'];
/** Beside the value, one of these tells Nightscout's table from any other of a sensor. */
const besideValue = ['dateString', 'direction', 'device', '_id', 'sysTime', 'mills'];

/** Documents in a table, their fields as columns. */
const readHeader: HeaderReader = (header) => {
  const has = (name: string): boolean => header.includes(name);
  const isEntries = (has('sgv') || has('mbg')) && besideValue.some(has);
  return isEntries || (has('eventType') && has('created_at')) ? documentReader(header) : null;
};

const readFirstRow: HeaderReader = ([dateString = '', date = '', value = '']) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(dateString) && /^\d{13}$/.test(date) && /^\d{1,3}$/.test(value)
    ? documentReader(entryColumns)
    : null;

const documentReader = (columns: readonly string[]): RowReader => ({
  format: 'nightscout',
  unit: null,
  columns: 3,
  read: (fields) =>
    documentFindings(
      Object.fromEntries(columns.flatMap((name, column) => (fields[column] ? [[name, fields[column]]] : []))),
    ),
});

export const nightscoutTable: Importer = tableImporter('nightscout', { readHeader, readFirstRow });
