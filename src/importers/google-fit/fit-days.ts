import type { Importer } from '../importer.ts';
import type { HeaderReader } from '../row-reader.ts';
import { tableImporter } from '../table/table-importer.ts';
import { isBlank, parseNumber } from '../table/written-number.ts';
import { metricsSource } from './fit-quarter-hours.ts';

const readHeader: HeaderReader = (header) => {
  const names = header.map((name) => name.toLowerCase());
  const [date, count] = [names.indexOf('date'), names.indexOf('step count')];
  if (date < 0 || count < 0 || !names.some((name) => /^(move minutes|heart points|calories \()/.test(name)))
    return null;
  return {
    format: 'googleFit',
    unit: null,
    columns: Math.max(date, count) + 1,
    read: (fields) => {
      const written = fields[count] ?? '';
      const steps = isBlank(written) ? null : parseNumber(written, 'count');
      if (steps === null) return 'badValue';
      const found = [{ kind: 'steps', value: { count: steps } }] as const;
      return { time: `${fields[date]} 00:00`, source: metricsSource, found };
    },
  };
};

const table = tableImporter('googleFit', { readHeader });

/**
 * "Daily activity metrics.csv": a row for each day, `Date, …, Step count`. Read only where it is chosen by itself: in an
 * archive, whose entries have folders in their names, the quarters of the same days lie beside it.
 */
export const fitDays: Importer = { ...table, recognises: (head) => !head.name.includes('/') && table.recognises(head) };
