import type { GlucoseReading, GlucoseSeries } from '../domain/glucose/series.ts';
import type { GlucoseFileOptions, ParsedGlucoseFile } from '../domain/imported-file.ts';
import { countStored } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { importsOf } from '../storage/imports.ts';
import type { ImportControl } from '../worker/import-client.ts';
import { requireProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** What was understood of a file, before anything is stored: rowsRead = readings + duplicates + all skipped. */
export interface ImportPreview extends Omit<ParsedGlucoseFile, 'series' | 'fingerprint'> {
  readonly fileName: string;
  /** IANA zone that the file's wall clocks were read in. */
  readonly timeZone: string;
  readonly readings: number;
  /** Of the readings, how many are stored already. */
  readonly alreadyStored: number;
  /** Epoch ms. */
  readonly first: number;
  readonly last: number;
  /** The first readings, mg/dL. */
  readonly sample: readonly GlucoseReading[];
  /** At most 120 means of equal spans of the readings, for a small curve. */
  readonly sparkline: readonly number[];
  /** For the commit: the file, and what was read of it. */
  readonly file: File;
  readonly parsed: ParsedGlucoseFile;
}

/** What the person decided where the file leaves it open. */
export type ImportChoice = Pick<GlucoseFileOptions, 'unit' | 'dateOrder' | 'lastDay'>;

/**
 * Reads the file in a worker; stores nothing. Call again with a choice to see what it changes. A file that was imported
 * before is read as it was then: in the zone that the device was in, and on the days it was given.
 */
export async function previewImport(
  services: Services,
  file: File,
  { unit, dateOrder, lastDay, ...control }: ImportControl & ImportChoice = {},
): Promise<ImportPreview> {
  const profileId = await requireProfileId(services);
  let { timeZone } = services;
  let parsed = await parseFile(services, file, { timeZone, unit, dateOrder, lastDay }, control);
  const earlier = await guardStorage(() => importsOf(services.database.imports, profileId));
  const same = earlier.find(({ fingerprint }) => fingerprint === parsed.fingerprint);
  const sameDay = lastDay ?? same?.assumedLastDay ?? undefined;
  if (same && (same.timeZone !== timeZone || (sameDay ?? null) !== parsed.assumedLastDay)) {
    timeZone = same.timeZone;
    parsed = await parseFile(services, file, { timeZone, unit, dateOrder, lastDay: sameDay }, control);
  }
  const alreadyStored = await guardStorage(() =>
    countStored(services.database.glucoseChunks, profileId, parsed.series.times),
  );
  return previewOf(file, timeZone, parsed, alreadyStored);
}

export const parseFile = (
  { importer, now }: Services,
  file: File,
  options: Omit<GlucoseFileOptions, 'now'>,
  control?: ImportControl,
): Promise<ParsedGlucoseFile> => importer.parse(file, { now: now(), ...options }, control);

function previewOf(file: File, timeZone: string, parsed: ParsedGlucoseFile, alreadyStored: number): ImportPreview {
  const { series, fingerprint: _fingerprint, ...facts } = parsed;
  return {
    ...facts,
    fileName: file.name,
    timeZone,
    readings: series.times.length,
    alreadyStored,
    first: series.times[0] ?? Number.NaN,
    last: series.times.at(-1) ?? Number.NaN,
    sample: Array.from({ length: Math.min(5, series.times.length) }, (_, index) => ({
      time: series.times[index] as number,
      value: series.values[index] as number,
      utcOffset: series.utcOffsets[index] as number,
    })),
    sparkline: sparklineOf(series),
    file,
    parsed,
  };
}

function sparklineOf({ values }: GlucoseSeries): number[] {
  const points = Math.min(120, values.length);
  return Array.from({ length: points }, (_, index) => {
    const span = values.subarray(
      Math.floor((index * values.length) / points),
      Math.floor(((index + 1) * values.length) / points),
    );
    return span.reduce((sum, value) => sum + value, 0) / span.length;
  });
}
