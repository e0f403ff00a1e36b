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

async function readFhir(file: Blob, { options, collector, limits, onBytes }: ReadContext): Promise<void> {
  const reader = new FhirReader(collector, options.timeZone);
  await readJsonRecords(file, { collector, limits, onBytes, listNames: ['entry'] }, (record, text) =>
    reader.take(record, text),
  );
  reader.finish();
}
