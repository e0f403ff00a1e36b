import type { ColumnMeaning } from '../domain/imported-file.ts';
import { entryNamed } from './entry-named.ts';
import type { Importer } from './importer.ts';
import type { HeaderReader, RowReader } from './row-reader.ts';
import { extendedReader } from './table/extended-reader.ts';
import { mappedReader } from './table/mapped-reader.ts';
import { tableImporter } from './table/table-importer.ts';

/** Columns of both generations, lower case, that are kept. Weight is in kilograms whatever the app shows. */
const meanings: Readonly<Record<string, ColumnMeaning>> = {
  datetime: 'dateTime',
  date: 'date',
  time: 'time',
  weight: 'weight.kilograms',
  fat: 'bodyFat.percent',
  body_fat: 'bodyFat.percent',
  heart_rate: 'heartRate.beatsPerMinute',
  comment: 'comment',
};
/** Columns that only a body scale's app writes; two of them tell it from another table of weights. */
const ownNames = ['biceps', 'bone', 'caliper1', 'lbm', 'muscle', 'visceralfat', 'visceral_fat', 'waist', 'water'];

/** openScale: `"biceps","bone",…,"dateTime","fat",…,"weight"`, and since version 3 `DATE,TIME,WEIGHT,BODY_FAT,…`. */
export const readOpenScaleHeader: HeaderReader = (header) => {
  const names = header.map((name) => name.toLowerCase());
  if (!names.includes('weight') || !(names.includes('datetime') || names.includes('date'))) return null;
  if (ownNames.filter((name) => names.includes(name)).length < 2) return null;
  let columns = names.map((name) => entryNamed(meanings, name) ?? null);
  // Before the time had its own column, both stood under `date`.
  if (!names.includes('time')) columns = columns.map((meaning) => (meaning === 'date' ? 'dateTime' : meaning));
  const reader = mappedReader({ columns, units: names.map(() => null) }, header);
  return extendedReader(withoutZeros(reader, columns), 'openScale', () => ({ source: 'openScale' }));
};

/** What was not measured is written as 0.0. */
const withoutZeros = (reader: RowReader, columns: readonly (ColumnMeaning | null)[]): RowReader => ({
  ...reader,
  read: (fields) =>
    reader.read(
      fields.map((field, column) => (columns[column]?.includes('.') && /^0+([.,]0*)?$/.test(field) ? '' : field)),
    ),
});

export const openScale: Importer = tableImporter('openScale', { readHeader: readOpenScaleHeader });
