import type { Importer } from '../importer.ts';
import type { HeaderReader } from '../row-reader.ts';
import { tableImporter } from '../table/table-importer.ts';
import { readActivitiesHeader } from './activities.ts';
import { readBodyHeader } from './body.ts';
import { readDailyHeader } from './daily.ts';
import { readSleepHeader } from './sleep.ts';
import { readSpansHeader } from './spans.ts';

/** The tables of an export of Withings, one file each; those of one shape are told apart by the name of the file. */
const tables: readonly HeaderReader[] = [
  readBodyHeader,
  readSleepHeader,
  readActivitiesHeader,
  readDailyHeader,
  readSpansHeader,
];

export const withings: Importer = tableImporter('withings', {
  readHeader: (header, fileName) => {
    for (const readHeader of tables) {
      const reader = readHeader(header, fileName);
      if (reader !== null) return reader;
    }
    return null;
  },
});
