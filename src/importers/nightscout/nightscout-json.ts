import type { FileHead, Importer, ReadContext } from '../importer.ts';
import { readJsonRecords } from '../json/read-json-records.ts';
import { FoundRows } from '../table/found-rows.ts';
import { documentFindings } from './document.ts';

const isEntries = (text: string): boolean => /"(sgv|mbg)"\s*:/.test(text) && /"(date|dateString|mills)"\s*:/.test(text);
const isTreatments = (text: string): boolean => /"eventType"\s*:/.test(text) && /"created_at"\s*:/.test(text);

/** Entries or treatments of a Nightscout site: a list of documents, one per line, or the answer of its API. */
export const nightscoutJson: Importer = {
  format: 'nightscout',
  recognises: ({ text }: FileHead) => /^\s*[[{]/.test(text) && (isEntries(text) || isTreatments(text)),
  read: readDocuments,
};

/** What the API wraps documents in. */
const listNames = ['result', 'entries', 'treatments'];

async function readDocuments(file: Blob, { collector, limits, onBytes }: ReadContext): Promise<void> {
  const rows = new FoundRows(collector, limits.readings);
  await readJsonRecords(file, { collector, limits, onBytes, listNames }, (record, text) => {
    const isWrapper = listNames.some((name) => Array.isArray(record[name]));
    if (!isWrapper) rows.add(documentFindings(record), { line: 0, text }, {});
  });
  rows.finish({ unit: null });
}
