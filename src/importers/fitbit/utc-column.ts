import { universalTime } from './fitbit-time.ts';

/** Minutes of an offset as the newer tables write it, `+05:30`; null where there is none. */
export function offsetOf(text: string | undefined): number | null {
  const match = /^([+-])(\d\d):?(\d\d)/.exec(text ?? '');
  return match === null ? null : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

/** The beginning and the end of a row, both in UTC, epoch ms; null where one is no time or the end is not behind. */
export function spanOf(start: string | undefined, end: string | undefined): { start: number; end: number } | null {
  const span = { start: universalTime(start), end: universalTime(end) };
  return span.end > span.start ? span : null;
}
