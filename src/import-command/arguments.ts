import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { utcOffsetAt } from '../domain/calendar.ts';
import type { ColumnMapping, DateOrder, FileOptions } from '../domain/imported-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';
import { CannotRead } from './cannot-read.ts';

export const usage =
  'npm run -s import -- FILE [--time-zone ZONE] [--unit mg/dL|mmol/L] [--date-order ymd|dmy|mdy] [--mapping FILE.json]';

export interface ImportArguments {
  readonly path: string;
  readonly options: FileOptions;
}

/** Without a zone, that of this computer. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parsed(args);
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new CannotRead(`Name one file: ${usage}`);
  const timeZone = values['time-zone'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isZone(timeZone)) throw new CannotRead(`${timeZone} is no time zone, such as Europe/Berlin: ${usage}`);
  const unit = oneOf<GlucoseUnit>('unit', values.unit, ['mg/dL', 'mmol/L']);
  const dateOrder = oneOf<DateOrder>('date-order', values['date-order'], ['ymd', 'dmy', 'mdy']);
  const mapping = values.mapping === undefined ? undefined : readMapping(values.mapping);
  return {
    path,
    options: {
      timeZone,
      now: Date.now(),
      ...(unit === undefined ? {} : { unit }),
      ...(dateOrder === undefined ? {} : { dateOrder }),
      ...(mapping === undefined ? {} : { mapping }),
    },
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { 'time-zone': text, unit: text, 'date-order': text, mapping: text };
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (cause) {
    throw new CannotRead(`${cause instanceof Error ? cause.message : String(cause)} ${usage}`, { cause });
  }
}

function isZone(timeZone: string): boolean {
  try {
    return Number.isFinite(utcOffsetAt(timeZone, 0));
  } catch {
    return false;
  }
}

function oneOf<T extends string>(name: string, value: string | undefined, choices: readonly T[]): T | undefined {
  const found = choices.find((choice) => choice === value);
  if (value !== undefined && found === undefined)
    throw new CannotRead(`--${name} is ${choices.join(' or ')}, not ${value}: ${usage}`);
  return found;
}

/** `{"columns": ["dateTime", "bloodPressure.systolic", null], "units": [null, null, null]}` */
function readMapping(path: string): ColumnMapping {
  const wrong = (why: string, cause?: unknown) =>
    new CannotRead(`${path} is no mapping of columns: ${why}.`, { cause });
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    throw wrong(cause instanceof Error ? cause.message : String(cause), cause);
  }
  const { columns, units } = (value ?? {}) as { readonly columns?: unknown; readonly units?: unknown };
  const areNames = (list: unknown): list is (string | null)[] =>
    Array.isArray(list) && list.every((name) => name === null || typeof name === 'string');
  if (!areNames(columns)) throw wrong('"columns" must list a meaning or null for each column');
  if (units !== undefined && !areNames(units)) throw wrong('"units" must list a unit or null for each column');
  return { columns, units: units ?? columns.map(() => null) };
}
