import type { Importer, ReadContext } from '../importer.ts';
import { readJsonRecords } from '../json/read-json-records.ts';
import { DataPointReader } from './data-point-reader.ts';

/** Open mHealth data points: one, a list, line by line, or the list that a server answers with under `body`. */
export const openMHealth: Importer = {
  format: 'openMHealth',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) && /"schema_id"\s*:/.test(text) && /"namespace"\s*:\s*"(?:omh|ieee|granola)"/.test(text),
  read: readOpenMHealth,
};

async function readOpenMHealth(file: Blob, { options, collector, limits, onBytes }: ReadContext): Promise<void> {
  const reader = new DataPointReader(collector, options.timeZone);
  await readJsonRecords(file, { collector, limits, onBytes, listNames: ['body'] }, (record, text) =>
    reader.take(record, text),
  );
  reader.finish();
}
