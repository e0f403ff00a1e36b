import type { ColumnMeaning } from '../../domain/imported-file.ts';
import type { HeaderReader, RowReader } from '../row-reader.ts';
import { plainName, unitByName } from '../table/column-names.ts';
import { extendedReader } from '../table/extended-reader.ts';
import type { Found } from '../table/findings.ts';
import { mappedReader } from '../table/mapped-reader.ts';
import { parseNumber } from '../table/written-number.ts';
import { withingsSource } from './source.ts';

/** English, German, French, Spanish. */
const names: readonly (readonly [meaning: ColumnMeaning, pattern: RegExp])[] = [
  ['dateTime', /^(date|datum|fecha)$/],
  ['weight.kilograms', /^(weight|gewicht|poids|peso)\b/],
  ['height.centimetres', /^(height|größe|körpergröße|taille|altura)\b/],
  ['bloodPressure.systolic', /^s[yi]st/],
  ['bloodPressure.diastolic', /^diast/],
  ['bloodPressure.pulse', /^(heart rate|herzfrequenz|puls|fréquence cardiaque|frecuencia cardíaca|ritmo cardíaco)/],
  ['comment', /^(comments?|kommentare?|commentaires?|comentarios?)$/],
];
const fatMass = /^(fat mass|fettmasse|masse grasse|masa grasa)/;

/** `bp.csv`, `weight.csv`, `height.csv`: a date, a few values, and always comments at the end. */
export const readBodyHeader: HeaderReader = (header) => {
  const plain = header.map(plainName);
  const columns = plain.map((name) => names.find(([, pattern]) => pattern.test(name))?.[0] ?? null);
  const fat = plain.findIndex((name) => fatMass.test(name));
  const weight = columns.indexOf('weight.kilograms');
  if (columns[0] !== 'dateTime' || columns.at(-1) !== 'comment') return null;
  const isPressure = columns[1] === 'bloodPressure.pulse' && columns[2] === 'bloodPressure.systolic';
  const isHeight = columns[1] === 'height.centimetres' && header.length === 3;
  if (!isPressure && !isHeight && !(weight === 1 && fat === 2)) return null;
  const mapped = mappedReader({ columns, units: header.map((name) => unitByName(name)) }, header);
  const reader = isPressure ? pulseAlone(mapped, columns) : fat < 0 ? mapped : withBodyFat(mapped, { weight, fat });
  return extendedReader(reader, 'withings', () => ({ source: withingsSource }));
};

/** A pulse without pressures is a heart rate that a scale or a watch took. */
function pulseAlone(reader: RowReader, columns: readonly (ColumnMeaning | null)[]): RowReader {
  const [date, pulse] = [columns.indexOf('dateTime'), columns.indexOf('bloodPressure.pulse')];
  const systolic = columns.indexOf('bloodPressure.systolic');
  return {
    ...reader,
    read: (fields) => {
      const beatsPerMinute = parseNumber(fields[pulse] ?? '');
      if (fields[systolic] !== '' || beatsPerMinute === null) return reader.read(fields);
      return { time: fields[date] ?? '', found: [{ kind: 'heartRate', value: { beatsPerMinute } }] };
    },
  };
}

/** Fat comes as a mass; as a share of the weight beside it, the unit of both falls out. */
const withBodyFat = (reader: RowReader, { weight, fat }: { weight: number; fat: number }): RowReader => ({
  ...reader,
  read: (fields) => {
    const row = reader.read(fields);
    const [whole, part] = [parseNumber(fields[weight] ?? ''), parseNumber(fields[fat] ?? '')];
    if (typeof row === 'string' || !('found' in row) || !whole || !part) return row;
    const share: Found = { kind: 'bodyFat', value: { percent: (100 * part) / whole } };
    return { ...row, found: [...row.found, share] };
  },
});
