import { AppError } from '../../domain/app-error.ts';
import { readHead } from '../head.ts';
import type { FileHead, Importer, ReadContext } from '../importer.ts';
import { EntryPlace } from '../json/entry-place.ts';
import { isObject } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { baseName } from '../table/find-header.ts';
import { exerciseFile } from './exercise.ts';
import type { FitbitFile } from './fitbit-entry.ts';
import { foodFile } from './food.ts';
import { heartRateFile } from './heart-rate.ts';
import { restingHeartRateFile } from './resting-heart-rate.ts';
import { sleepFile } from './sleep.ts';
import { stepsFile } from './steps.ts';
import { weightFile } from './weight.ts';

/** Bytes. A day of heart rate is about 1.5 MB. */
const mostBytes = 64_000_000;

const files: readonly FitbitFile[] = [
  heartRateFile,
  stepsFile,
  restingHeartRateFile,
  sleepFile,
  exerciseFile,
  weightFile,
  foodFile,
];

/** The JSON files of an account's export, from Fitbit itself or from Google Takeout: each a list of entries of one kind. */
export const fitbitJson: Importer = {
  format: 'fitbit',
  wholeFile: mostBytes,
  recognises: (head) => fileOf(head) !== undefined,
  read: readEntries,
};

/** By what the entries have, and only where that does not tell, by the name: other apps call their files alike. */
function fileOf({ name, text }: FileHead): FitbitFile | undefined {
  if (!/^\s*\[\s*\{/.test(text)) return undefined;
  const start = text.slice(0, 4096);
  const base = baseName(name);
  return files.find((file) =>
    file.mark === null ? file.name.test(base) && /"dateTime"\s*:/.test(start) : file.mark.test(start),
  );
}

async function readEntries(file: Blob, { options, collector, onBytes }: ReadContext): Promise<void> {
  const head = await readHead(file, options.fileName ?? '');
  const parsed = await readJson(file, mostBytes, onBytes);
  const kind = fileOf(head);
  if (kind === undefined || !Array.isArray(parsed)) throw new AppError('fileFormatUnknown', { kind: 'json' });
  const place = new EntryPlace();
  const entries = parsed.filter(isObject);
  for (const entry of parsed) {
    if (isObject(entry)) continue;
    place.entry = entry;
    collector.skip('brokenRow', place);
  }
  kind.read(entries, { collector, place });
}
