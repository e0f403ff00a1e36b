import Papa from 'papaparse';

export type Delimiter = ',' | ';' | '\t';
export const delimiters: readonly Delimiter[] = [',', ';', '\t'];

/**
 * The fields of one line, trimmed, quotes resolved; null where the quotes do not pair. Line by line, so that a stray
 * quote costs one row and not the rest of the file, and a skipped row is named by its own number.
 */
export function splitFields(line: string, delimiter: Delimiter): string[] | null {
  // Most lines of a sensor's file have no quotes; there the parser would find nothing that this does not.
  if (!line.includes('"')) return line.split(delimiter).map((field) => field.trim());
  const { data, errors } = Papa.parse<string[]>(line, { delimiter });
  return errors.length > 0 ? null : (data[0] ?? []).map((field) => field.trim());
}
