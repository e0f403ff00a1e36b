import type { FileFormat, SkipReason } from '../domain/imported-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';
import type { Delimiter } from './fields.ts';

/** Where a row says when and how much, as written. */
export interface RowText {
  readonly time: string;
  readonly value: string;
  /** Of this row, where rows name their own. */
  readonly unit?: string;
}

/** How to read the rows of one file, from its header. */
export interface RowReader {
  readonly format: FileFormat;
  /** The unit that the header names. */
  readonly unit: GlucoseUnit | null;
  /** Fewer fields than this is a broken row. */
  readonly columns: number;
  read(fields: readonly string[]): RowText | SkipReason;
}

/** A format's eye for its header; null where this line is not one. */
export type HeaderReader = (header: readonly string[]) => RowReader | null;

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
