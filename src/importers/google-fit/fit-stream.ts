import { readHead } from '../head.ts';
import type { Importer, ReadContext } from '../importer.ts';
import { readJsonRecords } from '../json/read-json-records.ts';
import { StreamReader } from './stream-reader.ts';

/** "Fit/All Data/derived_com.google.….json": `{"Data Source": "…", "Data Points": […]}`, streamed a point at a time. */
export const fitStream: Importer = {
  format: 'googleFit',
  recognises: ({ text }) => /^\s*\{/.test(text) && /"Data Points"\s*:\s*\[/.test(text.slice(0, 2048)),
  read: readStream,
};

async function readStream(file: Blob, { options, collector, limits, onBytes }: ReadContext): Promise<void> {
  const { text } = await readHead(file, options.fileName ?? '');
  // Where the file names its source only at its end, its points still name their types.
  const reader = new StreamReader(/"Data Source"\s*:\s*"([^"]{1,400})"/.exec(text)?.[1], collector);
  await readJsonRecords(file, { collector, limits, onBytes, listNames: ['Data Points'] }, (record) => {
    if (!('Data Points' in record)) reader.take(record);
  });
  reader.finish();
}
