import { parseTableTime } from './table-time.ts';

/** Minutes from one written time to another of the same form; null where they do not tell, or the second is earlier. */
export function minutesBetween(from: string, to: string): number | null {
  const [start, end] = [parseTableTime(from), parseTableTime(to)];
  if (start?.form === 'instant' && end?.form === 'instant') return positive(end.time - start.time);
  return start?.form === 'wall' && end?.form === 'wall' ? positive(end.wall - start.wall) : null;
}

const positive = (milliseconds: number): number | null => (milliseconds > 0 ? milliseconds / 60_000 : null);
