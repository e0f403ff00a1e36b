import { parseValue } from './glucose-value.ts';
import type { HeaderReader, RowReader } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';
import { meaningByName } from './table/column-names.ts';
import { parseTimestamp } from './timestamp.ts';

const timeName = /time|date|stamp|(^|_)ts$|时间|日期|zeit|datum/i;
/** Before any other: a pump's table has the finger-prick beside it. */
const sensorName = /sensor.*gluc/i;
const glucoseName = /gluc|glukose|sgv|(^|[^a-z])bg([^a-z]|$)|血糖|葡萄糖/i;
const valueName = /value|reading|level|mg|mmol|数值|wert/i;
/** A file of `date,value` is one of glucose, unless it is called after something else. */
const otherFile = /distance|elevation|altitude|speed|cadence|power|location|latitude|longitude|pwv|hydration/;
const unitName = /^units?$|^单位$|^einheit$/i;

/** A plain table of time and glucose, whatever its columns are called, and nothing else that is kept. */
export const readPlainHeader: HeaderReader = (header, fileName) => {
  // Insulin, meals or a pressure beside the glucose would be lost here: a person says once what such columns hold. And
  // glucose with its relation to a meal is a meter's, not a sensor's.
  if (!header.some((name) => sensorName.test(name)) && header.some(holdsAnotherKind)) return null;
  const timeColumns = header.flatMap((name, index) => (timeName.test(name) ? [index] : []));
  const [time] = timeColumns;
  if (time === undefined) return null;
  const free = (pattern: RegExp) =>
    header.findIndex((name, index) => pattern.test(name) && !timeColumns.includes(index));
  const isOfSomethingElse = otherFile.test(fileName) || holdsAnotherKind(fileName);
  const valueNames = [sensorName, glucoseName, ...(isOfSomethingElse ? [] : [valueName])];
  const value = valueNames.map(free).find((column) => column >= 0) ?? -1;
  if (value < 0) return null;
  const unit = header.findIndex((name) => unitName.test(name));
  return rowReader({ time, clock: clockColumn(header), value, unit, header });
};

const holdsAnotherKind = (name: string): boolean => {
  const meaning = meaningByName(name);
  return meaning?.includes('.') === true && meaning !== 'glucose.milligramsPerDecilitre';
};

/** A table without a header: its first row already has a time and one number. */
export const readPlainRow: HeaderReader = (row) => {
  const time = row.findIndex((field) => parseTimestamp(field) !== null);
  const values = row.flatMap((field, index) => (index > time && parseValue(field) !== null ? [index] : []));
  const [value] = values;
  return time < 0 || value === undefined || values.length > 1
    ? null
    : rowReader({ time, clock: -1, value, unit: -1, header: row.map(() => '') });
};

/** `date` and `time` in two columns: the second holds the time of day. */
const clockColumn = (header: readonly string[]): number => {
  const date = header.findIndex((name) => /^(date|日期|datum)$/i.test(name));
  const clock = header.findIndex((name) => /^(time|时间|zeit|uhrzeit)$/i.test(name));
  return date >= 0 && clock > date ? clock : -1;
};

interface Columns {
  readonly time: number;
  /** -1 where the time is in one column. */
  readonly clock: number;
  readonly value: number;
  /** -1 where rows do not name their unit. */
  readonly unit: number;
  readonly header: readonly string[];
}

/** `5,6` between commas is a value cut in two, and half of it is no reading. */
const isCutAtComma = (fields: readonly string[], value: number, width: number): boolean =>
  fields.length > width && /^\d+$/.test(fields[value] ?? '') && /^\d{1,2}$/.test(fields[value + 1] ?? '');

const rowReader = ({ time, clock, value, unit, header }: Columns): RowReader => ({
  format: 'plainCsv',
  unit: unitNamedIn(header[value] ?? ''),
  columns: Math.max(time, clock, value, unit) + 1,
  read: (fields) =>
    isCutAtComma(fields, value, header.length)
      ? 'brokenRow'
      : {
          time: clock < 0 ? (fields[time] ?? '') : `${fields[time]} ${fields[clock]}`,
          value: fields[value] ?? '',
          ...(unit < 0 ? {} : { unit: fields[unit] ?? '' }),
        },
});
