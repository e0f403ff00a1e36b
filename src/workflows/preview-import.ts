import type { GlucoseReading, GlucoseSeries } from '../domain/glucose/series.ts';
import type {
  DateOrder,
  GlucoseFileFormat,
  GlucoseFileOptions,
  ParsedGlucoseFile,
  SkippedRows,
} from '../domain/glucose-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';
import { countStored } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { importsOf } from '../storage/imports.ts';
import type { ImportControl } from '../worker/import-client.ts';
import { requireProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** What was understood of a file, before anything is stored. All values are mg/dL. */
export interface ImportPreview {
  readonly fileName: string;
  readonly format: GlucoseFileFormat;
  readonly unit: GlucoseUnit;
  /** False: ask. */
  readonly unitCertain: boolean;
  readonly dateOrder: DateOrder;
  /** False: ask. */
  readonly dateOrderCertain: boolean;
  /** The file has times without dates; this local day, `YYYY-MM-DD`, was given to its last reading. */
  readonly assumedLastDay: string | null;
  /** rowsRead = readings + duplicates + all skipped. */
  readonly rowsRead: number;
  readonly readings: number;
  /** Rows at a time that an earlier row of the file already has. */
  readonly duplicates: number;
  /** Of the readings, how many are stored already. */
  readonly alreadyStored: number;
  /** Readings given as "Low" or "High", kept as 40 and 400 mg/dL. */
  readonly clippedLow: number;
  readonly clippedHigh: number;
  /** Epoch ms. */
  readonly first: number;
  readonly last: number;
  readonly intervalMinutes: number;
  readonly skipped: readonly SkippedRows[];
  /** The first readings. */
  readonly sample: readonly GlucoseReading[];
  /** At most 120 means of equal spans of the readings, for a small curve. */
  readonly sparkline: readonly number[];
  /** For the commit: the file, and what was read of it. */
  readonly file: File;
  readonly parsed: ParsedGlucoseFile;
}

/** What the person decided where the file leaves it open. */
export type ImportChoice = Pick<GlucoseFileOptions, 'unit' | 'dateOrder' | 'lastDay'>;

/** Reads the file in a worker; stores nothing. Call again with a choice to see what it changes. */
export async function previewImport(
  services: Services,
  file: File,
  { unit, dateOrder, lastDay, ...control }: ImportControl & ImportChoice = {},
): Promise<ImportPreview> {
  const profileId = await requireProfileId(services);
  const parse = (choice: ImportChoice) => parseFile(services, file, choice, control);
  let parsed = await parse({ unit, dateOrder, lastDay });
  if (parsed.assumedLastDay !== null && lastDay === undefined) {
    const earlier = await guardStorage(() => importsOf(services.database.imports, profileId));
    const same = earlier.find(({ fingerprint }) => fingerprint === parsed.fingerprint);
    if (same?.assumedLastDay && same.assumedLastDay !== parsed.assumedLastDay) {
      parsed = await parse({ unit, dateOrder, lastDay: same.assumedLastDay });
    }
  }
  const alreadyStored = await guardStorage(() =>
    countStored(services.database.glucoseChunks, profileId, parsed.series.times),
  );
  return previewOf(file, parsed, alreadyStored);
}

export const parseFile = (
  { importer, timeZone, now }: Services,
  file: File,
  choice: ImportChoice,
  control?: ImportControl,
): Promise<ParsedGlucoseFile> => importer.parse(file, { timeZone, now: now(), ...choice }, control);

function previewOf(file: File, parsed: ParsedGlucoseFile, alreadyStored: number): ImportPreview {
  const { series, fingerprint: _fingerprint, ...facts } = parsed;
  return {
    ...facts,
    fileName: file.name,
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
