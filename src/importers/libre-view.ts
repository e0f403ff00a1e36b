import type { HeaderReader } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';

/** Record types of LibreView that are sensor glucose; the others are finger-pricks, insulin, food, notes, events. */
const historic = '0';
const scan = '1';

/** "Record Type" in the languages of the export. */
const recordType = /typ|tipo|rodzaj|类型|類型/i;

/**
 * LibreView, and the older FreeStyle Libre export: `…, Device Timestamp, Record Type, Historic Glucose mg/dL,
 * Scan Glucose mg/dL, …`. The names change with the language of the account, the order does not: the first two columns
 * with a unit of glucose stand side by side, after the record type and the time.
 */
export const readLibreHeader: HeaderReader = (header) => {
  const historicColumn = header.findIndex(isGlucoseColumn);
  const scanColumn = historicColumn + 1;
  const [typeColumn, timeColumn] = [historicColumn - 1, historicColumn - 2];
  if (timeColumn < 0 || !recordType.test(header[typeColumn] ?? '')) return null;
  if (!isGlucoseColumn(header[scanColumn] ?? '')) return null;
  return {
    format: 'libreView',
    unit: unitNamedIn(header[historicColumn] ?? ''),
    columns: scanColumn + 1,
    read: (fields) => {
      const type = fields[typeColumn];
      const time = fields[timeColumn] ?? '';
      if (type === historic) return { time, value: fields[historicColumn] ?? '' };
      if (type === scan) return { time, value: fields[scanColumn] ?? '' };
      return /^\d+$/.test(type ?? '') ? 'otherKind' : 'brokenRow';
    },
  };
};

const isGlucoseColumn = (name: string): boolean => /(mg\/dL|mmol\/L)\W*$/i.test(name);
