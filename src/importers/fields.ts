import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t';
export const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/**
 * The fields of one row, trimmed, quotes resolved; null where the quotes do not pair, or a line ends outside of them.
 * Row by row, so that a stray quote costs one and not the rest of the file, and a skipped row is named by its own number.
 */
export function splitFields(row: string, delimiter: Delimiter): string[] | null {
  // Most lines of a sensor's file have no quotes; there the parser would find nothing that this does not.
  if (!row.includes('"')) return row.split(delimiter).map((field) => field.trim());
  const { data, errors } = Papa.parse<string[]>(row, { delimiter });
  return errors.length > 0 || data.length > 1 ? null : (data[0] ?? []).map((field) => field.trim());
}
