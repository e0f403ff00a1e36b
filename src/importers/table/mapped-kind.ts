import type { SkipReason } from '../../domain/imported-file.ts';
import type { Measurement, ObservationKind, PressureReading } from '../../domain/observation.ts';
import type { MealRelation } from '../../domain/observation-choices.ts';
import { type Field, fieldsOfKind } from '../../domain/observation-fields.ts';
import { parseValue } from '../glucose-value.ts';
import { unitNamedIn } from '../row-reader.ts';
import { choiceMeant, saysYes } from './choice-words.ts';
import type { Found } from './findings.ts';
import { durationMinutes } from './written-duration.ts';
import { feetAndInches } from './written-height.ts';
import { isBlank, parseNumber } from './written-number.ts';
import { inCanonicalUnit } from './written-unit.ts';

/** A column that holds a field of a kind. */
export interface MappedColumn {
  readonly name: string;
  readonly field: Field;
  readonly column: number;
  readonly unit: string | null;
  readonly header: string;
}

type Values = Record<string, unknown>;

/** `120/80`, as one cell. */
const pressurePair = /^(\d{2,3})\s*[/／|\\]\s*(\d{2,3})(?!\d*\s*[/／|\\])/;

/** What a row says of one kind: nothing where its cells are empty, a reason where one that may not be empty is. */
export function readMappedKind(
  kind: ObservationKind,
  columns: readonly MappedColumn[],
  at: (column: number) => string,
): Found[] {
  const filled = columns.filter(({ column }) => !isBlank(at(column)));
  // A choice or a flag alone, say the arm, is no measurement.
  if (!filled.some(({ field }) => field.type === 'number' || field.type === 'text')) return [];
  if (kind === 'glucose') return [glucoseIn(filled, at)];
  const values: Values = {};
  for (const column of filled) {
    const value = readCell(column, at(column.column));
    if (value === 'unknownUnit') return ['unknownUnit'];
    if (value !== null) values[column.name] = value;
  }
  if (kind === 'bloodPressure') Object.assign(values, pairIn(filled, at));
  complete(kind, values, columns);
  const missing = fieldsOfKind(kind).some(([name, { optional }]) => !optional && values[name] === undefined);
  return [missing || Object.keys(values).length === 0 ? 'badValue' : ({ kind, value: values } as Measurement)];
}

function glucoseIn(columns: readonly MappedColumn[], at: (column: number) => string): Found {
  const amount = columns.find(({ name }) => name === 'milligramsPerDecilitre');
  const relation = columns.find(({ name }) => name === 'mealRelation');
  const value = amount === undefined ? null : parseValue(at(amount.column));
  if (value === null || amount === undefined) return 'badValue';
  const unit = value.unit ?? (amount.unit === null ? null : unitNamedIn(amount.unit));
  const mealRelation = relation?.field.type === 'choice' ? choiceMeant(at(relation.column), relation.field.of) : null;
  return {
    glucose: { ...value, unit },
    ...(mealRelation === null ? {} : { mealRelation: mealRelation as MealRelation }),
  };
}

function readCell({ field, unit }: MappedColumn, text: string): unknown {
  switch (field.type) {
    case 'number':
      return readNumber(field.quantity, text, unit);
    case 'choice':
      return choiceMeant(text, field.of);
    case 'flag':
      return saysYes(text) || null;
    case 'text':
      return text.slice(0, field.longest);
    case 'readings':
      return readingsIn(text);
  }
}

function readNumber(
  quantity: Extract<Field, { type: 'number' }>['quantity'],
  text: string,
  unit: string | null,
): number | null | Extract<SkipReason, 'unknownUnit'> {
  const written = quantity === 'minutes' ? durationMinutes(text) : quantity === 'length' ? feetAndInches(text) : null;
  if (written !== null) return written;
  const amount = parseNumber(text, quantity === 'count' ? 'count' : 'amount');
  if (amount === null) return null;
  return inCanonicalUnit(quantity, amount, unit) ?? 'unknownUnit';
}

/** `128/82/66; 126/80`, as Attune writes the readings of one sitting; null where it is anything else. */
function readingsIn(text: string): PressureReading[] | null {
  const readings = text.split(';').map((reading) => reading.trim().split('/').map(Number));
  if (!readings.every((numbers) => numbers.length >= 2 && numbers.length <= 3 && numbers.every(Number.isFinite)))
    return null;
  return readings.map(([systolic = 0, diastolic = 0, pulse]) => ({
    systolic,
    diastolic,
    ...(pulse === undefined ? {} : { pulse }),
  }));
}

function pairIn(columns: readonly MappedColumn[], at: (column: number) => string): Values {
  const systolic = columns.find(({ name }) => name === 'systolic');
  const pair = systolic === undefined ? null : pressurePair.exec(at(systolic.column));
  return pair === null ? {} : { systolic: Number(pair[1]), diastolic: Number(pair[2]) };
}

/** What a table may leave out because its columns say it: the action of an insulin, the sum of the stages of a night. */
function complete(kind: ObservationKind, values: Values, columns: readonly MappedColumn[]): void {
  if (kind === 'insulin') {
    const header = columns.find(({ name }) => name === 'units')?.header ?? '';
    values.action = choiceMeant(header, ['basal', 'bolus']) ?? values.action ?? 'bolus';
  }
  if (kind === 'workout' && values.type === undefined) values.type = 'other';
  if (kind === 'sleep' && values.minutesAsleep === undefined) {
    const stages = [values.minutesLight, values.minutesDeep, values.minutesRem].filter(
      (minutes): minutes is number => typeof minutes === 'number',
    );
    if (stages.length > 0) values.minutesAsleep = stages.reduce((sum, minutes) => sum + minutes, 0);
  }
}
