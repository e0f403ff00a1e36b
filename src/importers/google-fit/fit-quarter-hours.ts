import type { HeaderReader } from '../row-reader.ts';
import { tableImporter } from '../table/table-importer.ts';
import { isBlank, parseNumber } from '../table/written-number.ts';
import { parseTimestamp } from '../timestamp.ts';

/** Of its own name, because it counts again what the streams of points count. */
export const metricsSource = 'Google Fit daily metrics';

const readHeader: HeaderReader = (header, fileName) => {
  const day = /(\d{4}-\d\d-\d\d)\.csv$/.exec(fileName)?.[1];
  const names = header.map((name) => name.toLowerCase());
  const [start, end, count] = ['start time', 'end time', 'step count'].map((name) => names.indexOf(name)) as [
    number,
    number,
    number,
  ];
  if (day === undefined || Math.min(start, end, count) < 0) return null;
  return {
    format: 'googleFit',
    unit: null,
    columns: Math.max(start, end, count) + 1,
    read: (fields) => {
      const written = fields[count] ?? '';
      // A quarter without steps has an empty cell.
      const steps = isBlank(written) ? null : parseNumber(written, 'count');
      if (steps === null) return 'badValue';
      const seconds = secondsBetween(fields[start] ?? '', fields[end] ?? '');
      if (seconds === null) return 'badTime';
      const found = [{ sample: 'steps', amount: steps, delay: 0, seconds }] as const;
      return { time: `${day} ${fields[start]}`, source: metricsSource, found };
    },
  };
};

/** Null where one is no time. The last quarter ends at the midnight that begins the next day. */
function secondsBetween(start: string, end: string): number | null {
  const [from, to] = [clockOf(start), clockOf(end)];
  if (from === null || to === null) return null;
  return (to - from) / 1000 + (to > from ? 0 : 86_400);
}

function clockOf(text: string): number | null {
  const timestamp = parseTimestamp(`2000-01-01 ${text}`);
  if (timestamp?.form === 'instant') return timestamp.time;
  return timestamp?.form === 'wall' ? timestamp.wall : null;
}

/**
 * "Fit/Daily activity metrics/2026-01-01.csv": a day in quarters of an hour, `Start time, End time, …, Step count`. The
 * day is the name of the file, the times have an offset: `07:15:00.000+05:30`.
 */
export const fitQuarterHours = tableImporter('googleFit', { readHeader });
