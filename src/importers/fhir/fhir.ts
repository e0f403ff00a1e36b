import type { Importer, ReadContext } from '../importer.ts';
import { readJsonRecords } from '../json/read-json-records.ts';
import { FhirReader } from './fhir-reader.ts';

/**
 * FHIR R4 in JSON: a Bundle, resources line by line, a list of them or one alone. Streamed, a resource at a time: a
 * year's heart rate is a gigabyte.
 */
export const fhir: Importer = {
  format: 'fhir',
  recognises: ({ text }) =>
    /^\s*[{[]/.test(text) && /"resourceType"\s*:\s*"(?:Bundle|Observation|Medication|Patient|Device)/.test(text),
  read: readFhir,
};

/** A sample is 600 characters here and 20 in a table: as many samples as any file may hold need a longer text. */
const wordiness = 10;

async function readFhir(file: Blob, { options, collector, limits: given, onBytes }: ReadContext): Promise<void> {
  const limits = { ...given, characters: given.characters * wordiness };
  const reader = new FhirReader(collector, options.timeZone);
  await readJsonRecords(file, { collector, limits, onBytes, listNames: ['entry'] }, (record, text) =>
    reader.take(record, text),
  );
  reader.finish();
}
