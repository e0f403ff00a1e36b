import type { ColumnMapping, ColumnMeaning, UnknownTable } from '../../domain/imported-file.ts';
import { observationKinds } from '../../domain/observation.ts';
import { type Field, fieldsOfKind } from '../../domain/observation-fields.ts';
import { meaningByName, plainName, unitByName } from './column-names.ts';
import { meaningByUnit } from './meaning-by-unit.ts';
import { parseTableTime } from './table-time.ts';
import { timeColumns } from './time-columns.ts';
import { isBlank, parseNumber } from './written-number.ts';
import { inCanonicalUnit } from './written-unit.ts';

const pair = /^\d{2,3}\s*[/／|\\]\s*\d{2,3}(?!\d*\s*[/／|\\])/;

/** What the columns of a table most likely hold, by their names, and where these are silent, by their values. */
export function suggestMapping({ header, rows }: UnknownTable): ColumnMapping {
  const cells = header.map((_, column) => rows.map((row) => row[column] ?? '').filter((cell) => !isBlank(cell)));
  const columns: (ColumnMeaning | null)[] = [...timeColumns(header, cells)];
  const has = (meaning: string): boolean => columns.includes(meaning);
  for (const [column, name] of header.entries()) {
    const meaning = meaningByName(name);
    if (columns[column] !== null || meaning === null || (has(meaning) && meaning !== 'tags')) continue;
    if (couldHold(meaning, cells[column] ?? [])) columns[column] = meaning;
  }
  byUnits(columns, header, cells);
  byCompany(columns);
  byPressures(columns, cells);
  pulseBesidePressure(columns);
  if (columns.some((meaning) => meaning?.startsWith('sleep.'))) byEnd(columns, { header, cells });
  const units = columns.map((meaning, column) => unitOf(meaning, header[column] ?? '', cells[column] ?? []));
  return { columns, units };
}

function fieldOf(meaning: ColumnMeaning): Field | undefined {
  const kind = observationKinds.find((each) => meaning.startsWith(`${each}.`));
  return kind && fieldsOfKind(kind).find(([name]) => meaning === `${kind}.${name}`)?.[1];
}

/** A column of words is no column of numbers, whatever its name. An empty one may become either. */
function couldHold(meaning: ColumnMeaning, cells: readonly string[]): boolean {
  if (fieldOf(meaning)?.type !== 'number' || cells.length === 0) return true;
  const numbers = cells.filter(
    (cell) => parseNumber(cell) !== null || pair.test(cell) || /^\d+:\d\d|^\d'|^(lo|hi)/i.test(cell),
  );
  return numbers.length * 2 >= cells.length;
}

/** Columns that are called by their unit alone; two pressures are the upper and the lower, whichever stands first. */
function byUnits(
  columns: (ColumnMeaning | null)[],
  header: readonly string[],
  cells: readonly (readonly string[])[],
): void {
  const byKind = new Map<ColumnMeaning, number[]>();
  for (const [column, name] of header.entries()) {
    const meaning = columns[column] === null ? meaningByUnit(name) : null;
    if (meaning === null || !couldHold(meaning, cells[column] ?? [])) continue;
    byKind.set(meaning, [...(byKind.get(meaning) ?? []), column]);
  }
  for (const [meaning, [first, second]] of byKind) {
    if (first === undefined || columns.includes(meaning)) continue;
    if (meaning !== 'bloodPressure.systolic' || cells[first]?.every((cell) => pair.test(cell)))
      columns[first] = meaning;
    else if (second !== undefined) {
      const amount = (column: number) => parseNumber(cells[column]?.[0] ?? '') ?? 0;
      const isUpperFirst = amount(first) >= amount(second);
      columns[first] = isUpperFirst ? meaning : 'bloodPressure.diastolic';
      columns[second] = isUpperFirst ? 'bloodPressure.diastolic' : meaning;
    }
  }
}

/** Some names mean different things beside different others: a pulse beside pressures, fat beside weight. */
function byCompany(columns: (ColumnMeaning | null)[]): void {
  const has = (kind: string): boolean => columns.some((meaning) => meaning?.startsWith(kind));
  const becomes = (from: ColumnMeaning, to: ColumnMeaning | null) => replaceMeaning(columns, from, to);
  pulseBesidePressure(columns);
  const isMeal = has('meal.carbohydrate') || has('meal.protein') || has('meal.text');
  if (has('weight') && !isMeal) becomes('meal.fat', 'bodyFat.percent');
  if (!isMeal && has('workout')) becomes('meal.kilocalories', 'workout.kilocalories');
  if (columns.includes('workout.averageHeartRate') && !has('workout.minutes'))
    becomes('workout.averageHeartRate', has('heartRate') ? null : 'heartRate.beatsPerMinute');
  for (const [column, meaning] of columns.entries()) if (!isOfUse(meaning, columns)) columns[column] = null;
  if (!columns.some((meaning) => meaning?.includes('.'))) becomes('comment', 'note.text');
}

function pulseBesidePressure(columns: (ColumnMeaning | null)[]): void {
  if (columns.includes('bloodPressure.systolic'))
    replaceMeaning(columns, 'heartRate.beatsPerMinute', 'bloodPressure.pulse');
}

function replaceMeaning(columns: (ColumnMeaning | null)[], from: ColumnMeaning, to: ColumnMeaning | null): void {
  const column = columns.indexOf(from);
  if (column >= 0) columns[column] = to !== null && columns.includes(to) ? null : to;
}

/** An arm without a pressure, a dose without a medication say nothing. */
function isOfUse(meaning: ColumnMeaning | null, columns: readonly (ColumnMeaning | null)[]): boolean {
  const [kindName] = meaning?.split('.') ?? [];
  const kind = observationKinds.find((each) => each === kindName);
  if (kind === undefined) return true;
  if (kind === 'sleep') return true;
  if (kind === 'bloodPressure') return columns.includes('bloodPressure.systolic');
  return fieldsOfKind(kind).every(
    ([name, field]) =>
      field.optional || (field.type !== 'number' && field.type !== 'text') || columns.includes(`${kind}.${name}`),
  );
}

/** Two columns side by side, the first always the higher, both where pressures lie. */
function byPressures(columns: (ColumnMeaning | null)[], cells: readonly (readonly string[])[]): void {
  if (columns.includes('bloodPressure.systolic')) return;
  const numbers = cells.map((column) => column.map((cell) => (pair.test(cell) ? Number.NaN : parseNumber(cell))));
  for (let column = 0; column < columns.length; column++) {
    if (columns[column] !== null) continue;
    const own = cells[column] ?? [];
    if (own.length > 0 && own.every((cell) => pair.test(cell))) {
      columns[column] = 'bloodPressure.systolic';
      return;
    }
    const [high, low] = [numbers[column] ?? [], numbers[column + 1] ?? []];
    if (columns[column + 1] !== null || high.length < 2 || high.length !== low.length) continue;
    const arePressures = high.every((systolic, index) => {
      const diastolic = low[index];
      if (systolic == null || diastolic == null) return false;
      return systolic >= 80 && systolic <= 220 && diastolic >= 40 && diastolic <= 130 && systolic >= diastolic + 10;
    });
    if (!arePressures) continue;
    columns[column] = 'bloodPressure.systolic';
    columns[column + 1] = 'bloodPressure.diastolic';
    return;
  }
}

/** A night is kept at the moment it ended. */
function byEnd(
  columns: (ColumnMeaning | null)[],
  { header, cells }: { readonly header: readonly string[]; readonly cells: readonly (readonly string[])[] },
): void {
  const begin = columns.indexOf('dateTime');
  const end = header.findIndex((name, column) => {
    const own = cells[column] ?? [];
    return columns[column] === null && endName.test(plainName(name)) && own.length > 0 && own.every(isWholeTime);
  });
  if (begin < 0 || end < 0) return;
  columns[begin] = null;
  columns[end] = 'dateTime';
}

const endName = /\bend|\bto\b|\bbis\b|wake|结束|醒/;
const isWholeTime = (cell: string): boolean => {
  const form = parseTableTime(cell)?.form;
  return form !== undefined && form !== 'clock';
};

function unitOf(meaning: ColumnMeaning | null, name: string, cells: readonly string[]): string | null {
  const field = meaning === null ? undefined : fieldOf(meaning);
  if (field?.type !== 'number') return null;
  const { quantity } = field;
  const named = unitByName(name) ?? unitByName(cells[0] ?? '');
  if (quantity === 'glucose') return named === 'mmol/L' || named === 'mg/dL' ? named : glucoseUnitOf(cells);
  if (named !== null && quantity !== 'percent' && inCanonicalUnit(quantity, 1, named) !== null && isUnitful(quantity))
    return quantity === 'length' && named === 'm' ? 'cm' : named;
  if (quantity === 'weight') return 'kg';
  if (quantity === 'length') return 'cm';
  if (quantity === 'temperature') return (parseNumber(cells[0] ?? '') ?? 37) > 60 ? '°F' : '°C';
  return null;
}

const isUnitful = (quantity: string): boolean => !['perMinute', 'count', 'score', 'insulinUnits'].includes(quantity);

/** Half of anyone's values lie below 35 in mmol/L, and above in mg/dL. */
function glucoseUnitOf(cells: readonly string[]): string | null {
  const amounts = cells.map((cell) => parseNumber(cell)).filter((amount) => amount !== null);
  amounts.sort((a, b) => a - b);
  const median = amounts[Math.floor(amounts.length / 2)];
  if (median === undefined) return null;
  return median < 35 ? 'mmol/L' : 'mg/dL';
}
