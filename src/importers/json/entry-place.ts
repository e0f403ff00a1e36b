import type { RowPlace } from '../collector.ts';

/** As many characters of an entry as a report can show. */
const longest = 160;

/**
 * An entry of a JSON file as the example of a skipped row. One place is made for a whole file and pointed at each entry in
 * turn: its text is only written where it is asked for.
 */
export class EntryPlace implements RowPlace {
  /** JSON has no lines. */
  readonly line = 0;
  entry: unknown = null;

  get text(): string {
    return shown(this.entry, 3).slice(0, longest);
  }
}

/** JSON to a certain depth: a hostile file nests deeper than the stack. */
function shown(value: unknown, depth: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? '';
  if (depth === 0) return '…';
  if (Array.isArray(value))
    return `[${value
      .slice(0, 4)
      .map((part) => shown(part, depth - 1))
      .join(',')}]`;
  const parts = Object.entries(value).slice(0, 12);
  return `{${parts.map(([name, part]) => `${JSON.stringify(name)}:${shown(part, depth - 1)}`).join(',')}}`;
}
