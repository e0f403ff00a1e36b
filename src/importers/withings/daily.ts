import type { HeaderReader } from '../row-reader.ts';
import type { Found } from '../table/findings.ts';
import { parseTableTime } from '../table/table-time.ts';
import { parseNumber } from '../table/written-number.ts';
import { withingsSource } from './source.ts';

/** What a file of `date,value` holds, by its name. */
const byFile: readonly (readonly [fileName: RegExp, finding: (amount: number) => Found])[] = [
  [/^aggregates_steps/, (count) => ({ kind: 'steps', value: { count } })],
  [/^manual_spo2/, (percent) => ({ kind: 'oxygenSaturation', value: { percent } })],
];

/** `aggregates_steps.csv` and the like: a sum or a value per day. */
export const readDailyHeader: HeaderReader = (header, fileName) => {
  const finding = byFile.find(([name]) => name.test(fileName))?.[1];
  if (finding === undefined || header.length !== 2) return null;
  if (!/^(date|datum|fecha)$/i.test(header[0] ?? '')) return null;
  return {
    format: 'withings',
    unit: null,
    columns: 2,
    parseTime: parseTableTime,
    read: ([date = '', cell = '']) => {
      const amount = parseNumber(cell, 'count');
      return amount === null ? 'badValue' : { time: date, source: withingsSource, found: [finding(amount)] };
    },
  };
};
