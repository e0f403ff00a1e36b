import { instantsOf } from '../../domain/calendar.ts';
import { type Instant, isoInstant } from '../iso-time.ts';
import { type JsonObject, objectOf, textOf } from '../json/json-value.ts';
import { wallDate } from '../timestamp.ts';

/** When an observation holds: one instant, or a span of which one end may be open. */
export interface Effective {
  readonly start: Instant;
  readonly end: Instant;
  readonly isSpan: boolean;
}

/** Null where the resource has no time as near as a day. */
export function effectiveOf(resource: JsonObject, timeZone: string): Effective | null {
  const instant = textOf(resource.effectiveDateTime) ?? textOf(resource.effectiveInstant);
  if (instant !== undefined) {
    const at = fhirInstant(instant, timeZone);
    return at && { start: at, end: at, isSpan: false };
  }
  const period = objectOf(resource.effectivePeriod);
  const start = fhirInstant(textOf(period.start), timeZone);
  const end = fhirInstant(textOf(period.end), timeZone);
  const either = start ?? end;
  if (either === null) return null;
  return { start: start ?? either, end: end ?? either, isSpan: start !== null && end !== null };
}

/** A date without a time of day is noon of that day: the day is all that is known, and noon is in it in every zone near. */
function fhirInstant(text: string | undefined, timeZone: string): Instant | null {
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text ?? '');
  if (date === null) return text === undefined ? null : isoInstant(text, timeZone);
  const midnight = wallDate(Number(date[1]), Number(date[2]), Number(date[3]));
  return midnight === null ? null : { time: instantsOf(timeZone, midnight + noonMs).earlier, utcOffset: null };
}

const noonMs = 12 * 3_600_000;
