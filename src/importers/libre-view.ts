import { parseValue } from './glucose-value.ts';
import type { HeaderReader } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';
import type { Found } from './table/findings.ts';
import { parseNumber } from './table/written-number.ts';

/** Record types of LibreView; type 3 is ketones, 6 a note or an event of the device. */
const historic = '0';
const scan = '1';
const strip = '2';
const insulin = '4';
const food = '5';
const note = '6';

/** "Record Type" in the languages of the export. */
const recordType = /typ|tipo|rodzaj|gegevens|类型|類型/i;
const servings = /serving|porti|porzion|porcj|raci|份/i;

/**
 * LibreView, and the older FreeStyle Libre export: `…, Device Timestamp, Record Type, Historic Glucose mg/dL,
 * Scan Glucose mg/dL, …`. The names change with the language of the account, the order does not: the first two columns
 * with a unit of glucose stand side by side, after the record type and the time; the next with one is the strip.
 */
export const readLibreHeader: HeaderReader = (header) => {
  const historicColumn = header.findIndex(isGlucoseColumn);
  const scanColumn = historicColumn + 1;
  const [typeColumn, timeColumn] = [historicColumn - 1, historicColumn - 2];
  if (timeColumn < 0 || !recordType.test(header[typeColumn] ?? '')) return null;
  if (!isGlucoseColumn(header[scanColumn] ?? '')) return null;
  const read = enteredBeside(header, scanColumn);
  return {
    format: 'libreView',
    unit: unitNamedIn(header[historicColumn] ?? ''),
    columns: scanColumn + 1,
    read: (fields) => {
      const type = fields[typeColumn] ?? '';
      const time = fields[timeColumn] ?? '';
      if (type === historic) return { time, value: fields[historicColumn] ?? '' };
      if (type === scan) return { time, value: fields[scanColumn] ?? '' };
      if (!/^\d+$/.test(type)) return 'brokenRow';
      const found = read(type, fields);
      return found.length === 0 ? 'otherKind' : { time, found };
    },
  };
};

const isGlucoseColumn = (name: string): boolean => /(mg\/dL|mmol\/L)\W*$/i.test(name);

/**
 * Insulin, food, notes and strips, by their places between the scan and the strip: an entry without a number, rapid
 * insulin, food without a number, carbohydrates in grams and servings (some exports have one of the two), long insulin
 * without a number and with, notes, strip.
 */
function enteredBeside(header: readonly string[], scanColumn: number) {
  const after = header.slice(scanColumn + 1).findIndex(isGlucoseColumn);
  const stripColumn = after < 0 ? header.length : scanColumn + 1 + after;
  const isWhole = after >= 7;
  const rapidColumn = scanColumn + 2;
  const longColumn = stripColumn - 2;
  const gramsColumn = header.findIndex(
    (name, index) => index >= scanColumn + 4 && index < stripColumn - 3 && !servings.test(name),
  );
  return (type: string, fields: readonly string[]): Found[] => {
    const at = (column: number): string => fields[column] ?? '';
    if (type === strip) {
      const value = parseValue(at(stripColumn));
      return [value === null ? 'badValue' : { glucose: value }];
    }
    if (type === note)
      return at(stripColumn - 1) === '' ? [] : [{ kind: 'note', value: { text: at(stripColumn - 1) } }];
    if (!isWhole) return [];
    if (type === insulin)
      return [
        ...numberIn(at(rapidColumn), (units) => ({ kind: 'insulin', value: { units, action: 'bolus' } })),
        ...numberIn(at(longColumn), (units) => ({ kind: 'insulin', value: { units, action: 'basal' } })),
      ];
    if (type !== food || gramsColumn < 0) return [];
    return numberIn(at(gramsColumn), (carbohydrate) => ({ kind: 'meal', value: { carbohydrate } }));
  };
}

function numberIn(text: string, finding: (amount: number) => Found): Found[] {
  if (text === '') return [];
  const amount = parseNumber(text);
  return [amount === null ? 'badValue' : finding(amount)];
}
