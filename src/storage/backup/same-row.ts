import { rowLine } from './row-lines.ts';

type Row = Readonly<Record<string, unknown>>;

/** Whether two rows hold the same, whatever the order of their fields; what is undefined is as if it were not there. */
export const sameRow = (a: Row, b: Row): boolean => written(a) === written(b);

const written = (row: Row): string => rowLine({ table: '', row: sorted(row) as Row });

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, sorted(each)]));
}
