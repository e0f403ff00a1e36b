import type { RowPlace } from '../collector.ts';
import type { FitMessage } from './fit-messages.ts';

/** A message as the example of a skipped row: its name and its plain fields. A binary file has no lines. */
export function placeOf(name: string, message: FitMessage): RowPlace {
  const fields = Object.entries(message).flatMap(([field, value]) => {
    if (value instanceof Date) return [`${field} ${Number.isNaN(value.getTime()) ? '?' : value.toISOString()}`];
    return typeof value === 'number' || typeof value === 'string' ? [`${field} ${value}`] : [];
  });
  return { line: 0, text: [name, ...fields].join(', ') };
}
