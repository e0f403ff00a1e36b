import type { HeaderReader } from '../row-reader.ts';
import { plainName } from '../table/column-names.ts';
import { minutesBetween } from '../table/minutes-between.ts';
import { parseTableTime } from '../table/table-time.ts';
import { parseNumber } from '../table/written-number.ts';
import { withingsSource } from './source.ts';

/** Stages in English, German, French, Spanish, Italian. */
const stages = {
  minutesLight: /^(light|leicht|léger|ligero|leggero).*\(s\)/,
  minutesDeep: /^(deep|tief|profond).*\(s\)/,
  minutesRem: /^(rem|paradoxal).*\(s\)/,
  minutesAwake: /^(awake|wach|éveil|despierto|sveglio).*\(s\)/,
} as const;

/** `sleep.csv`: a night per row, `from,to,"light (s)","deep (s)","rem (s)","awake (s)",…`, stages in seconds. */
export const readSleepHeader: HeaderReader = (header) => {
  const plain = header.map(plainName);
  const place = (pattern: RegExp): number => plain.findIndex((name) => pattern.test(name));
  const columns = Object.entries(stages).map(([name, pattern]) => ({ name, column: place(pattern) }));
  const isStage = (name: string): boolean => columns.some((stage) => stage.name === name && stage.column > 1);
  if (!isStage('minutesLight') || !isStage('minutesDeep')) return null;
  return {
    format: 'withings',
    unit: null,
    columns: 3,
    parseTime: parseTableTime,
    read: (fields) => {
      const [from = '', to = ''] = fields;
      const minutes: Record<string, number> = {};
      for (const { name, column } of columns) {
        const seconds = parseNumber(fields[column] ?? '');
        if (seconds !== null) minutes[name] = seconds / 60;
      }
      const { minutesLight = 0, minutesDeep = 0, minutesRem = 0 } = minutes;
      const minutesAsleep = minutesLight + minutesDeep + minutesRem;
      if (minutesAsleep === 0) return 'badValue';
      const inBed = minutesBetween(from, to);
      const value = { minutesAsleep, ...(inBed === null ? {} : { minutesInBed: inBed }), ...minutes };
      return { time: to, source: withingsSource, found: [{ kind: 'sleep', value }] };
    },
  };
};
