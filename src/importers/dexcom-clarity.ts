import type { HeaderReader } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';

/**
 * Dexcom Clarity: `Index, Timestamp (YYYY-MM-DDThh:mm:ss), Event Type, …, Glucose Value (mg/dL), …`. Rows of the event
 * type EGV are sensor readings; the others are the person, the device, alerts, insulin, carbohydrates. Columns are found
 * by what stays the same in every language of the export: the pattern of the time, the event type after it, and the
 * first column with a unit of glucose.
 */
export const readClarityHeader: HeaderReader = (header) => {
  const time = header.findIndex((name) => /YYYY-MM-DD.?hh:mm:ss/i.test(name));
  const glucose = header.findIndex((name) => /\((mg\/dL|mmol\/L)\)/i.test(name));
  if (time < 0 || glucose <= time) return null;
  const eventType = time + 1;
  return {
    format: 'dexcomClarity',
    unit: unitNamedIn(header[glucose] ?? ''),
    columns: glucose + 1,
    read: (fields) =>
      fields[eventType]?.toUpperCase() === 'EGV'
        ? { time: fields[time] ?? '', value: fields[glucose] ?? '' }
        : 'otherKind',
  };
};
