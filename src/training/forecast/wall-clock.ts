import { CorpusError } from '../corpora/cgm.ts';

const pattern = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(?::(\d{2})(?:\.0+)?)?$/;

/**
 * `yyyy-mm-dd hh:mm[:ss]` (or with a T) -> the person's wall clock, read as if it were UTC.
 * @throws CorpusError for anything else, days that do not exist included
 */
export function wallClock(text: string, place: string): number {
  const [, date, time, seconds = '00'] = pattern.exec(text) ?? [];
  const parsed = date ? Date.parse(`${date}T${time}:${seconds}Z`) : Number.NaN;
  // JavaScript takes the 30th of February for the 1st of March.
  if (Number.isNaN(parsed) || !new Date(parsed).toISOString().startsWith(`${date}T${time}`))
    throw new CorpusError(`${place}: "${text}" is no time; expected yyyy-mm-dd hh:mm:ss.`);
  return parsed;
}
