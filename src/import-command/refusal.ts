import type { AppError } from '../domain/app-error.ts';
import { headerKey } from '../domain/imported-file.ts';
import { proposeMapping } from '../importers/propose-mapping.ts';

const kinds: Readonly<Record<string, string>> = {
  pdf: 'a PDF, which holds a picture of the data and not the data',
  image: 'a picture',
  zip: 'an archive that no importer knows',
  spreadsheet: 'a spreadsheet, which has to be saved as CSV first',
  json: 'JSON of an app that no importer knows',
  markup: 'XML or HTML of an app that no importer knows',
  text: 'text without a table that an importer knows',
  binary: 'neither text nor any format that an importer knows',
  document: 'a document and no data',
  database: 'the database of an app that no importer knows',
};

/** Why nothing was taken from a file, in one sentence that names it; null where the fault is not the file's. */
export async function refusal(name: string, file: Blob, error: AppError): Promise<string | null> {
  const detail = error.detail ?? {};
  switch (error.code) {
    case 'fileEmpty':
      return `${name} is empty.`;
    case 'fileFormatUnknown':
      return `${name} is ${kinds[String(detail.kind)] ?? 'of a kind that no importer knows'}.`;
    case 'fileNeedsMapping':
      return `${name} is a table that no importer knows: ${await proposal(file)}`;
    case 'fileNoReadings':
      return `${name} holds nothing that can be kept: ${detail.rows ?? 0} rows were read${
        detail.reason === undefined ? '' : `, most of them skipped as ${detail.reason}`
      }.`;
    case 'fileTooLarge':
      return `${name} is larger than the ${detail.megabytes ?? ''} MB that are read of such a file.`;
    case 'fileUnreadable':
      return `${name} is damaged or cut short${detail.message === undefined ? '' : ` (${detail.message})`}.`;
    default:
      return null;
  }
}

/** What `--mapping` would hold, as far as it can be guessed. */
async function proposal(file: Blob): Promise<string> {
  const { table, mapping } = await proposeMapping(file);
  const header = headerKey(table.header).replaceAll('\t', ', ').slice(0, 300);
  return `say what its columns (${header}) hold with --mapping FILE.json, perhaps ${JSON.stringify(mapping)}.`;
}
