import { type ChosenUnits, decimalsOf, fromCanonical, toCanonical } from '../../domain/chosen-units.ts';
import type { Measurement, ObservationKind } from '../../domain/observation.ts';
import { type Field, fieldsOfKind, type NumberField } from '../../domain/observation-fields.ts';

/** What stands in the fields, by their names: numbers as typed, spans as `7:30`, answers by their name, flags as `yes`. */
export type FieldTexts = Readonly<Record<string, string | undefined>>;

/** A number as people type it: comma or point, full-width digits from a Chinese keyboard, spaces around. Null if it is none. */
export function numberFrom(text: string | undefined): number | null {
  const plain = (text ?? '').normalize('NFKC').trim().replace('。', '.').replace(',', '.');
  if (!/^\d+(\.\d*)?$|^\.\d+$/.test(plain)) return null;
  return Number(plain);
}

/** Whether no further digit can belong to this number, so that the cursor may move on by itself. */
export function isComplete(field: string, text: string): boolean {
  if (!/^\d+$/.test(text)) return false;
  if (field === 'systolic') return text.length >= 3 || (text.length === 2 && text >= '50');
  if (field === 'diastolic') return text.length >= 3 || (text.length === 2 && text >= '20');
  return false;
}

/** Sleep is told in hours and minutes. */
export const isSpan = (kind: ObservationKind, field: Field): boolean =>
  kind === 'sleep' && field.type === 'number' && field.quantity === 'minutes';

/** Distances are typed in kilometres, climbs in metres. */
export const typedScale = (name: string): number => (name === 'metres' ? 1000 : 1);

/** Minutes of `7:30`, of `7:` and of `:45`; null where neither part is a number. */
export function minutesFrom(text: string): number | null {
  const [hours = '', minutes = ''] = text.split(':');
  const [h, m] = [numberFrom(hours), numberFrom(minutes)];
  if ((h === null && hours.trim() !== '') || (m === null && minutes.trim() !== '')) return null;
  return h === null && m === null ? null : (h ?? 0) * 60 + (m ?? 0);
}

/** Undefined where the field is empty, null where it holds what it cannot. */
function valueFrom(
  kind: ObservationKind,
  [name, field]: readonly [string, Field],
  texts: FieldTexts,
  units: ChosenUnits,
) {
  const text = texts[name]?.trim() ?? '';
  if (text === '' || text === ':') return undefined;
  switch (field.type) {
    case 'number': {
      if (isSpan(kind, field)) return minutesFrom(text);
      const number = numberFrom(text);
      return number === null ? null : toCanonical(field.quantity, number * typedScale(name), units);
    }
    case 'choice':
      return field.of.includes(text) ? text : null;
    case 'text':
      return text;
    case 'flag':
      return true;
    case 'readings':
      return undefined;
  }
}

/** The measurement the fields hold, in canonical units; null while a needed field is empty or one holds no number. */
export function measurementFrom(kind: ObservationKind, texts: FieldTexts, units: ChosenUnits): Measurement | null {
  const value: Record<string, unknown> = {};
  for (const entry of fieldsOfKind(kind)) {
    const [name, field] = entry;
    const found = valueFrom(kind, entry, texts, units);
    if (found === null || (found === undefined && !field.optional)) return null;
    if (found !== undefined) value[name] = found;
  }
  return Object.keys(value).length === 0 ? null : ({ kind, value } as Measurement);
}

const written = (value: number, decimals: number) => String(Number(value.toFixed(decimals)));

function numberText(
  kind: ObservationKind,
  name: string,
  field: NumberField,
  value: number,
  units: ChosenUnits,
): string {
  if (isSpan(kind, field)) return `${Math.floor(value / 60)}:${String(Math.round(value % 60)).padStart(2, '0')}`;
  const shown = fromCanonical(field.quantity, value, units) / typedScale(name);
  const decimals = kind === 'bodyFat' || kind === 'workout' ? 2 : decimalsOf(field.quantity, units);
  return written(shown, decimals);
}

/** The fields of a stored measurement, as a person would have typed them. */
export function textsFrom({ kind, value }: Measurement, units: ChosenUnits): FieldTexts {
  const values = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    fieldsOfKind(kind).flatMap(([name, field]): [string, string][] => {
      const found = values[name];
      if (field.type === 'number' && typeof found === 'number')
        return [[name, numberText(kind, name, field, found, units)]];
      if (field.type === 'flag') return found === true ? [[name, 'yes']] : [];
      return typeof found === 'string' ? [[name, found]] : [];
    }),
  );
}

/**
 * The measurement after an edit. A number that was left as the fields showed it keeps all of its digits: 98 mg/dL, shown
 * as 5.4 mmol/L, is still 98 when only its time was changed. What the form does not show stays, but the readings behind
 * a mean go with it.
 */
export function afterEdit(before: Measurement, edited: Measurement, units: ChosenUnits): Measurement {
  if (before.kind !== edited.kind) return edited;
  const shown = measurementFrom(before.kind, textsFrom(before, units), units);
  const valuesOf = (measurement: Measurement | null) => (measurement?.value ?? {}) as Record<string, unknown>;
  const [old, seen, now] = [valuesOf(before), valuesOf(shown), valuesOf(edited)];
  const value: Record<string, unknown> = {};
  for (const [name] of fieldsOfKind(before.kind)) {
    const kept = now[name] === seen[name] ? old[name] : now[name];
    if (kept !== undefined) value[name] = kept;
  }
  const isMeanTouched = ['systolic', 'diastolic', 'pulse'].some((name) => value[name] !== old[name]);
  if (isMeanTouched) delete value.readings;
  return { kind: before.kind, value } as Measurement;
}
