import { keptFields } from '../kept-fields.ts';
import type { HeaderReader } from '../row-reader.ts';
import { isBlank, parseNumber } from '../table/written-number.ts';
import { fitbitSource } from './fitbit-entry.ts';
import { offsetOf, spanOf } from './utc-column.ts';

/**
 * `UserSleeps_2024-01-01.csv` ("Health Fitness Data_GoogleData"): nights and naps in UTC with the sleeper's offset. Their
 * stages are in another file, and in the JSON of the same export, which gives the same night with them.
 */
export const readSleepTableHeader: HeaderReader = (header) => {
  const names = header.map((name) => name.toLowerCase());
  const column = (name: string) => names.indexOf(name);
  const [start, end, asleep] = [column('sleep_start'), column('sleep_end'), column('minutes_asleep')];
  if (Math.min(start, end, asleep) < 0) return null;
  return {
    format: 'fitbit',
    unit: null,
    columns: Math.max(start, end, asleep) + 1,
    read: (fields) => {
      const span = spanOf(fields[start], fields[end]);
      if (span === null) return 'badTime';
      const amount = (index: number): number | undefined => {
        const cell = fields[index] ?? '';
        return isBlank(cell) ? undefined : (parseNumber(cell) ?? undefined);
      };
      const minutesAsleep = amount(asleep);
      if (minutesAsleep === undefined) return 'badValue';
      const value = keptFields('sleep', {
        minutesAsleep,
        minutesInBed: (span.end - span.start) / 60_000,
        minutesAwake: amount(column('minutes_awake')),
      });
      return {
        time: span.end,
        utcOffset: offsetOf(fields[column('end_utc_offset')]),
        source: fitbitSource,
        found: [{ kind: 'sleep', value }],
      };
    },
  };
};
