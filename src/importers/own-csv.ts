import { columnOf } from '../domain/column-name.ts';
import { type ObservationKind, observationKinds } from '../domain/observation.ts';
import { fieldsOfKind } from '../domain/observation-fields.ts';
import { type SampleKind, sampleKinds } from '../domain/samples.ts';
import { readDecimal } from '../domain/written-decimal.ts';
import type { Importer } from './importer.ts';
import type { HeaderReader, RowReader } from './row-reader.ts';
import { extendedReader } from './table/extended-reader.ts';
import { mappedReader } from './table/mapped-reader.ts';
import { tableImporter } from './table/table-importer.ts';
import { parseNumber } from './table/written-number.ts';

const observationColumns = (kind: ObservationKind): string[] => [
  'time',
  ...fieldsOfKind(kind).map(([name, field]) => columnOf(kind, name, field)),
  'source',
  'tags',
  'comment',
];

/** Of samples: time, the main field's column, for steps the seconds that they were counted in, source. */
const sampleColumns: Readonly<Record<SampleKind, readonly string[]>> = {
  glucose: ['time', 'glucose_mg_dl', 'source'],
  heartRate: ['time', 'heart_rate_per_min', 'source'],
  steps: ['time', 'steps', 'seconds', 'source'],
};

const isHeader = (header: readonly string[], columns: readonly string[]): boolean =>
  header.length === columns.length && columns.every((name, column) => header[column] === name);

/** Tables that Attune itself wrote come back as they were. */
const readHeader: HeaderReader = (header) => {
  if (header[0] !== 'time') return null;
  const kind = observationKinds.find((each) => isHeader(header, observationColumns(each)));
  if (kind !== undefined) return observationReader(kind, header);
  const sample = sampleKinds.find((each) => isHeader(header, sampleColumns[each]));
  return sample === undefined ? null : sampleReader(sample, header.length);
};

function observationReader(kind: ObservationKind, header: readonly string[]): RowReader {
  const fields = fieldsOfKind(kind);
  const columns = ['dateTime', ...fields.map(([name]) => `${kind}.${name}`), null, null, 'comment'];
  const units = columns.map((meaning) => (meaning === 'glucose.milligramsPerDecilitre' ? 'mg/dL' : null));
  const mapped = mappedReader({ columns, units }, header);
  const asWritten = (cell: string, column: number): string => {
    const field = fields[column - 1]?.[1];
    const amount = field?.type === 'number' ? parseNumber(cell) : null;
    return field?.type === 'number' && amount !== null
      ? String(readDecimal(amount, field.quantity))
      : withoutApostrophe(cell);
  };
  const [source, tags] = [header.indexOf('source'), header.indexOf('tags')];
  const reader: RowReader = { ...mapped, read: (cells) => mapped.read(cells.map(asWritten)) };
  return extendedReader(reader, 'mappedCsv', (cells) => {
    const at = (column: number): string => withoutApostrophe(cells[column] ?? '');
    return {
      ...(at(source) === '' ? {} : { source: at(source) }),
      ...(at(tags) === '' ? {} : { tags: at(tags).split('; ') }),
    };
  });
}

/** It keeps spreadsheets from running a text that begins like a formula. */
const withoutApostrophe = (cell: string): string => cell.replace(/^'(?=[=+\-@])/, '');

const sampleReader = (sample: SampleKind, columns: number): RowReader => ({
  format: 'mappedCsv',
  unit: 'mg/dL',
  columns,
  read: (cells) => {
    const [time = '', value = ''] = cells;
    const amount = parseNumber(value);
    const seconds = sample === 'steps' ? parseNumber(cells[2] ?? '') : 0;
    if (amount === null || seconds === null) return 'badValue';
    const source = withoutApostrophe(cells[columns - 1] ?? '');
    return { time, ...(source === '' ? {} : { source }), found: [{ sample, amount, delay: 0, seconds }] };
  },
});

export const ownCsv: Importer = tableImporter('mappedCsv', { readHeader });
