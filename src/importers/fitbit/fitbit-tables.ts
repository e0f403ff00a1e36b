import type { SkipReason } from '../../domain/imported-file.ts';
import { keptFields } from '../kept-fields.ts';
import type { HeaderReader, RowReader } from '../row-reader.ts';
import type { Found, RowFindings } from '../table/findings.ts';
import { tableImporter } from '../table/table-importer.ts';
import { isBlank, parseNumber } from '../table/written-number.ts';
import { readExerciseHeader } from './exercise-table.ts';
import { fitbitSource } from './fitbit-entry.ts';
import { toTenths } from './resting-heart-rate.ts';
import { readSleepTableHeader } from './sleep-table.ts';

/** One kind of table of the export. */
interface FitbitTable {
  /** What its columns are called, lower case. */
  readonly columns: readonly string[];
  /** Of the file, where another table has the same columns. */
  readonly name?: RegExp;
  /** A fact of a day or its night: what stands as its time is that day's midnight, whatever zone is written behind it. */
  readonly ofDay?: boolean;
  read(value: number): Found;
}

const heartRate = (amount: number): Found => ({ sample: 'heartRate', amount, delay: 0, seconds: 0 });
const steps = (amount: number): Found => ({ sample: 'steps', amount, delay: 0, seconds: 60 });
const resting = (value: number): Found => ({
  kind: 'restingHeartRate',
  value: { beatsPerMinute: toTenths(value) },
});
const variability = (value: number): Found => ({
  kind: 'heartRateVariability',
  value: keptFields('heartRateVariability', { rmssd: toTenths(value) }),
});
const breathing = (value: number): Found => ({
  kind: 'respiratoryRate',
  value: { breathsPerMinute: toTenths(value) },
});
const oxygen = (value: number): Found => ({ kind: 'oxygenSaturation', value: { percent: toTenths(value) } });
const weight = (grams: number): Found => ({ kind: 'weight', value: { kilograms: grams / 1000 } });
const bodyFat = (percent: number): Found => ({ kind: 'bodyFat', value: { percent } });
const height = (millimetres: number): Found => ({ kind: 'height', value: { centimetres: millimetres / 10 } });

/**
 * Those with `data source` are the newer ones ("Physical Activity_GoogleData"), in UTC and in one unit for all countries.
 * The minute by minute tables of oxygen, variability and breath are left: the day's own is what can be compared.
 */
const tables: readonly FitbitTable[] = [
  { columns: ['timestamp', 'beats per minute'], name: /^daily_resting/, ofDay: true, read: resting },
  { columns: ['timestamp', 'beats per minute'], read: heartRate },
  { columns: ['timestamp', 'steps'], read: steps },
  { columns: ['timestamp', 'weight grams'], read: weight },
  { columns: ['timestamp', 'fat percentage'], read: bodyFat },
  { columns: ['timestamp', 'body fat percentage'], read: bodyFat },
  { columns: ['timestamp', 'height millimeters'], read: height },
  { columns: ['timestamp', 'breaths per minute'], name: /^daily_resp/, ofDay: true, read: breathing },
  { columns: ['timestamp', 'average heart rate variability milliseconds'], ofDay: true, read: variability },
  { columns: ['timestamp', 'rmssd', 'nremhr'], ofDay: true, read: variability },
  { columns: ['timestamp', 'daily_respiratory_rate'], ofDay: true, read: breathing },
  { columns: ['timestamp', 'full_sleep_breathing_rate'], ofDay: true, read: breathing },
  { columns: ['timestamp', 'average_value', 'lower_bound', 'upper_bound'], ofDay: true, read: oxygen },
];

const readFitbitHeader: HeaderReader = (header, fileName) => {
  const names = header.map((name) => name.toLowerCase());
  const table = tables.find(
    ({ columns, name }) =>
      columns.every((column) => names.includes(column)) && (name === undefined || name.test(fileName)),
  );
  return table === undefined ? null : rowReader(names, table);
};

function rowReader(names: readonly string[], table: FitbitTable): RowReader {
  const time = names.indexOf('timestamp');
  const value = names.indexOf(table.columns[1] as string);
  const source = names.indexOf('data source');
  return {
    format: 'fitbit',
    unit: null,
    columns: Math.max(time, value) + 1,
    read: (fields) => readRow({ time: fields[time] ?? '', value: fields[value] ?? '', source: fields[source] }, table),
  };
}

interface WrittenRow {
  readonly time: string;
  readonly value: string;
  readonly source: string | undefined;
}

function readRow({ time, value, source }: WrittenRow, table: FitbitTable): RowFindings | SkipReason {
  const number = isBlank(value) ? null : parseNumber(value);
  if (number === null) return 'badValue';
  return {
    time: table.ofDay ? `${time.slice(0, 10)} 00:00` : time,
    // Rows of other apps, which reached Fitbit through the phone, are theirs: Fitbit's own count stands beside them.
    source: source !== undefined && / health connect$/i.test(source) ? source : fitbitSource,
    found: [table.read(number)],
  };
}

/** The tables of an account's export. */
export const fitbitTables = tableImporter('fitbit', {
  readHeader: (header, fileName) =>
    readFitbitHeader(header, fileName) ??
    readExerciseHeader(header, fileName) ??
    readSleepTableHeader(header, fileName),
});
