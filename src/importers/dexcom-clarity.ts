import { parseValue } from './glucose-value.ts';
import type { HeaderReader } from './row-reader.ts';
import { unitNamedIn } from './row-reader.ts';
import type { Found } from './table/findings.ts';
import { durationMinutes } from './table/written-duration.ts';
import { parseNumber } from './table/written-number.ts';

/** Event types in the languages of the export; EGV is the same in all. */
const calibration = /calib|kalib|étalonn|校准|校正|較正/i;
const exercise = /exerc|ejerc|eserc|sport|aktiv|activ|训练|运动|運動/i;
const health = /health|gesund|santé|salud|salute|健康/i;
const longActing = /long|lang|lent|prolong|长效|長效|持効/i;

/**
 * Dexcom Clarity: `Index, Timestamp (YYYY-MM-DDThh:mm:ss), Event Type, …, Glucose Value (mg/dL), …`. Rows of the event
 * type EGV are sensor readings; those with a time are what the person entered; the others are the person, the device,
 * and limits of alerts. Columns are found by what stays the same in every language of the export: the pattern of the
 * time, the event type after it, the first column with a unit of glucose, and after it insulin, carbohydrates, duration.
 */
export const readClarityHeader: HeaderReader = (header) => {
  const time = header.findIndex((name) => /YYYY-MM-DD.?hh:mm:ss|(AAAA|JJJJ)-MM-\w\w.?hh:mm:ss/i.test(name));
  const glucose = header.findIndex((name) => /\((mg\/dL|mmol\/L)\)/i.test(name));
  if (time < 0 || glucose <= time) return null;
  return {
    format: 'dexcomClarity',
    unit: unitNamedIn(header[glucose] ?? ''),
    columns: glucose + 1,
    read: (fields) => {
      const at = fields[time] ?? '';
      if (fields[time + 1]?.toUpperCase() === 'EGV') return { time: at, value: fields[glucose] ?? '' };
      if (at === '') return 'otherKind';
      const [type = '', subtype = ''] = fields.slice(time + 1);
      const found = entered({ type, subtype, values: fields.slice(glucose, glucose + 4) });
      return found === null ? 'otherKind' : { time: at, found: [found] };
    },
  };
};

interface EnteredEvent {
  readonly type: string;
  readonly subtype: string;
  /** Glucose, insulin, carbohydrates, duration, as written. */
  readonly values: readonly string[];
}

/** What the person entered in the app; null where it is nothing that is kept here. */
function entered({
  type,
  subtype,
  values: [glucose = '', insulin = '', carbohydrate = '', duration = ''],
}: EnteredEvent): Found | null {
  if (calibration.test(type)) {
    const value = parseValue(glucose);
    return value === null ? 'badValue' : { glucose: value };
  }
  if (exercise.test(type)) {
    const minutes = durationMinutes(duration);
    return minutes === null ? 'badValue' : { kind: 'workout', value: { type: 'other', minutes } };
  }
  if (health.test(type) && subtype !== '') return { kind: 'note', value: { text: subtype } };
  if (insulin !== '') {
    const units = parseNumber(insulin);
    const action = longActing.test(subtype) ? 'basal' : 'bolus';
    return units === null ? 'badValue' : { kind: 'insulin', value: { units, action } };
  }
  if (carbohydrate === '') return null;
  const grams = parseNumber(carbohydrate);
  return grams === null ? 'badValue' : { kind: 'meal', value: { carbohydrate: grams } };
}
