/** What reading a glucose file gives, before anything is stored. */
import type { GlucoseSeries } from './glucose/series.ts';
import type { GlucoseUnit } from './units.ts';

export type GlucoseFileFormat = 'dexcomClarity' | 'libreView' | 'plainCsv';

/** Order of day, month and year in the file's dates. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy';

/** Why a row gave no reading. */
export type SkipReason =
  /** A row of the format that is about something else: an alert, insulin, a note, a finger-prick. */
  | 'notGlucose'
  /** Other columns than the header promises: fewer, or a value cut in two by its own decimal comma. */
  | 'brokenRow'
  | 'badTime'
  /** Empty or not a number. */
  | 'badValue'
  /** Outside what glucose can be, in the unit of the file. */
  | 'implausible'
  /** Fits only the other unit: the file mixes mg/dL and mmol/L. */
  | 'otherUnit'
  /** Later than now: the device's clock or the date order is wrong. */
  | 'inFuture';

export interface SkippedRows {
  readonly reason: SkipReason;
  readonly count: number;
  /** The first such row: its line number in the file, from 1, and its text, shortened. */
  readonly exampleLine: number;
  readonly exampleText: string;
}

/** How to read what the file leaves open. What is not given is detected. */
export interface GlucoseFileOptions {
  /** IANA zone of the file's wall-clock times. */
  readonly timeZone: string;
  /** Epoch ms. */
  readonly now: number;
  readonly unit?: GlucoseUnit;
  readonly dateOrder?: DateOrder;
  /** For files of times without dates: the local day of the last reading, `YYYY-MM-DD`. */
  readonly lastDay?: string;
}

/** rowsRead = readings of the series + duplicates + all skipped. */
export interface ParsedGlucoseFile {
  readonly format: GlucoseFileFormat;
  readonly unit: GlucoseUnit;
  /** False where the unit was concluded from the values. */
  readonly unitCertain: boolean;
  readonly dateOrder: DateOrder;
  /** False where no date of the file tells day from month. */
  readonly dateOrderCertain: boolean;
  /** The local day given to the last reading of a file without dates, `YYYY-MM-DD`; null where the file has dates. */
  readonly assumedLastDay: string | null;
  /** Rows below the header that are not blank. */
  readonly rowsRead: number;
  readonly series: GlucoseSeries;
  /** Rows at a time that an earlier row of the file already has. */
  readonly duplicates: number;
  /** Readings that the sensor gave as "Low" or "High", stored as 40 and 400 mg/dL. */
  readonly clippedLow: number;
  readonly clippedHigh: number;
  readonly skipped: readonly SkippedRows[];
  /** Median distance of neighbouring readings, minutes. */
  readonly intervalMinutes: number;
  /** Of the values in their order: tells whether two files hold the same readings, whatever their dates. */
  readonly fingerprint: string;
}
