/** What reading a file gives, before anything is stored. */
import type { Measurement } from './observation.ts';
import type { SampleBatch } from './samples.ts';
import type { GlucoseUnit } from './units.ts';

export const fileFormats = [
  'dexcomClarity',
  'libreView',
  'plainCsv',
  'mappedCsv',
  'appleHealth',
  'nightscout',
  'omron',
  'withings',
  'openScale',
  'fitbit',
  'googleFit',
  'healthConnect',
  'fit',
  'tcx',
  'gpx',
  'fhir',
  'openMHealth',
  'archive',
] as const;
/** `archive` holds files of several formats; `plainCsv` is one of time and glucose, `mappedCsv` any whose columns were named. */
export type FileFormat = (typeof fileFormats)[number];

/** Order of day, month and year in the file's dates. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** Why a row gave nothing. */
export type SkipReason =
  /** About something Attune keeps no record of: an alert, a device's setting, a kind of data it does not know. */
  | 'otherKind'
  /** Other columns than the header promises, or parts missing. */
  | 'brokenRow'
  | 'badTime'
  /** Empty or not a number. */
  | 'badValue'
  /** Marked by its author as entered in error, or called off before it was measured. */
  | 'takenBack'
  /** Outside what a body can have, in the unit of the file. */
  | 'implausible'
  /** Fits only the other unit: the file mixes mg/dL and mmol/L. */
  | 'otherUnit'
  /** In a unit that Attune cannot convert. */
  | 'unknownUnit'
  /** Later than now: the device's clock or the date order is wrong. */
  | 'inFuture'
  /** A file inside an archive that could not be read. */
  | 'brokenFile';

export interface SkippedRows {
  readonly reason: SkipReason;
  readonly count: number;
  /** The first such row: its line number in the file, from 1 (0 where the file has no lines), and its text, shortened. */
  readonly exampleLine: number;
  readonly exampleText: string;
}

/** What a column of a table holds: a field of a kind, `bloodPressure.systolic`, or a part of when. */
export type ColumnMeaning = 'dateTime' | 'date' | 'time' | 'tags' | 'comment' | (string & {});

/** How to read a table that no importer knows; one meaning or null for each of its columns. */
export interface ColumnMapping {
  readonly columns: readonly (ColumnMeaning | null)[];
  /** Unit by column, where the meaning has several: `mmol/L`, `lb`, `°F`, `in`. */
  readonly units: readonly (string | null)[];
}

/** How to read what the file leaves open. What is not given is detected. */
export interface FileOptions {
  /** IANA zone of the file's wall-clock times. */
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
  /** Of the file, where its name says more than its content. */
  readonly fileName?: string;
  /** Of glucose. */
  readonly unit?: GlucoseUnit;
  readonly dateOrder?: DateOrder;
  /** For files of times without dates: the local day of the last reading, `YYYY-MM-DD`. */
  readonly lastDay?: string;
  /** For a table that no importer knows. */
  readonly mapping?: ColumnMapping;
  /** By the header's columns joined with tabs: mappings that were made before. */
  readonly knownMappings?: Readonly<Record<string, ColumnMapping>>;
}

/** One observation of a file, not yet of a profile. */
export type ImportedObservation = Measurement & {
  /** Epoch ms. */
  readonly time: number;
  /** Local time minus UTC, minutes. */
  readonly utcOffset: number;
  /** The device's or app's name, where the file has it. */
  readonly source?: string;
  readonly tags?: readonly string[];
  readonly comment?: string;
};

/** How what the file leaves open was decided; only what there was to decide. */
export interface FileDecisions {
  /** Of glucose; `certain` is false where the unit was concluded from the values. */
  readonly unit?: { readonly value: GlucoseUnit; readonly certain: boolean };
  /** `certain` is false where no date of the file tells day from month. */
  readonly dateOrder?: { readonly value: DateOrder; readonly certain: boolean };
  /** The local day given to the last reading of a file without dates, `YYYY-MM-DD`. */
  readonly assumedLastDay?: string;
}

/** rowsRead = observations + samples + duplicates + all skipped. */
export interface ParsedFile {
  readonly format: FileFormat;
  /** Of an archive: how many files of each format were read. */
  readonly contents?: Readonly<Partial<Record<FileFormat, number>>>;
  readonly decisions: FileDecisions;
  /** Rows, records or entries that hold data. */
  readonly rowsRead: number;
  /** In time order. */
  readonly observations: readonly ImportedObservation[];
  /** One per kind and source. */
  readonly samples: readonly SampleBatch[];
  /** Rows that repeat an earlier one of the file. */
  readonly duplicates: number;
  /** Sensor glucose given as "Low" or "High", kept as 40 and 400 mg/dL. */
  readonly clippedLow: number;
  readonly clippedHigh: number;
  readonly skipped: readonly SkippedRows[];
  /** Of the values in their order: tells whether two files hold the same readings, whatever their dates. */
  readonly fingerprint: string;
}

/** A table whose columns no importer knows, for the person to name. */
export interface UnknownTable {
  readonly header: readonly string[];
  /** The first rows below the header. */
  readonly rows: readonly (readonly string[])[];
}

/** Such a table with the meaning that its columns most likely have. */
export interface ProposedMapping {
  readonly table: UnknownTable;
  readonly mapping: ColumnMapping;
}

/** What a table is known by again. */
export const headerKey = (header: readonly string[]): string => header.map((name) => name.trim()).join('\t');
