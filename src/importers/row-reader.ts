import type { FileFormat, SkipReason } from '../domain/imported-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';
import type { Delimiter } from './fields.ts';
import type { RowFindings } from './table/findings.ts';
import type { Timestamp } from './timestamp.ts';

/** Where a row of sensor glucose says when and how much, as written. */
export interface RowText {
  readonly time: string;
  readonly value: string;
  /** Of this row, where rows name their own. */
  readonly unit?: string;
}

/** How to read the rows of one file, from its header. */
export interface RowReader {
  readonly format: FileFormat;
  /** The unit of glucose that the header names. */
  readonly unit: GlucoseUnit | null;
  /** Fewer fields than this is a broken row. */
  readonly columns: number;
  /** Where times are written in more ways than those of a sensor's file: `1 March 2026`, dates alone. */
  readonly parseTime?: (text: string) => Timestamp | null;
  /** Glucose or heart rate that comes every few minutes is a sensor's, whatever the columns are called. */
  readonly denseIsSensor?: boolean;
  read(fields: readonly string[]): RowText | RowFindings | SkipReason;
}

/** A format's eye for its header; null where this line is not one. `fileName` is lower case, without its folders. */
export type HeaderReader = (header: readonly string[], fileName: string) => RowReader | null;

export interface RecognisedFile {
  readonly reader: RowReader;
  readonly delimiter: Delimiter;
  /** Lines above the first row, the header included. */
  readonly headerLines: number;
}

/** The unit that a text names, in any of its spellings: `mg/dL`, `glucose_value_mg_dl`, `毫摩尔/升`. */
export function unitNamedIn(text: string): GlucoseUnit | null {
  if (/mmol|毫摩/i.test(text)) return 'mmol/L';
  return /mg|毫克/i.test(text) ? 'mg/dL' : null;
}
