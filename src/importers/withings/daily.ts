import type { HeaderReader } from '../row-reader.ts';
import type { Found } from '../table/findings.ts';
import { parseTableTime } from '../table/table-time.ts';
import { parseNumber } from '../table/written-number.ts';
import { withingsSource } from './source.ts';

/** Files of the same two columns that hold what is not kept: distances, energy, the speed of the pulse wave. */
const notKept = /^(aggregates_|manual_|pwv)/;

/** What a file of `date,value` holds, by its name. */
const byFile: readonly (readonly [fileName: RegExp, finding: (amount: number) => Found])[] = [
  [/^aggregates_steps/, (count) => ({ kind: 'steps', value: { count } })],
  [/^manual_spo2/, (percent) => ({ kind: 'oxygenSaturation', value: { percent } })],
];

/** `aggregates_steps.csv` and the like: a sum or a value per day. */
export const readDailyHeader: HeaderReader = (header, fileName) => {
  const finding = byFile.find(([name]) => name.test(fileName))?.[1];
  if (!(finding !== undefined || notKept.test(fileName)) || header.length > 3) return null;
  if (!/^(date|datum|fecha)$/i.test(header[0] ?? '')) return null;
  return {
    format: 'withings',
    unit: null,
    columns: 2,
    parseTime: parseTableTime,
    read: ([date = '', cell = '']) => {
      if (finding === undefined) return 'otherKind';
      const amount = parseNumber(cell, 'count');
      return amount === null ? 'badValue' : { time: date, source: withingsSource, found: [finding(amount)] };
    },
  };
};
