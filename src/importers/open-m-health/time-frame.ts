import { inCanonicalUnit } from '../health-units.ts';
import { type Instant, isoInstant } from '../iso-time.ts';
import { type JsonObject, numberOf, objectOf, textOf } from '../json/json-value.ts';

export interface TimeFrame {
  readonly start: Instant;
  readonly end: Instant;
  readonly isInterval: boolean;
}

/** A moment; or two of start, end and duration. Null where neither is there. */
export function timeFrameOf(body: JsonObject, timeZone: string): TimeFrame | null {
  const frame = objectOf(body.effective_time_frame);
  const instant = (text: unknown) => isoInstant(textOf(text) ?? '', timeZone);
  const moment = instant(frame.date_time);
  if (moment !== null) return { start: moment, end: moment, isInterval: false };
  const interval = objectOf(frame.time_interval);
  const milliseconds = durationOf(interval.duration);
  const given = { start: instant(interval.start_date_time), end: instant(interval.end_date_time) };
  const start = given.start ?? shifted(given.end, -milliseconds);
  const end = given.end ?? shifted(given.start, milliseconds);
  return start === null || end === null ? null : { start, end, isInterval: true };
}

function durationOf(duration: unknown): number {
  const { value, unit } = objectOf(duration);
  const minutes = inCanonicalUnit('minutes', numberOf(value) ?? Number.NaN, textOf(unit));
  return (minutes ?? Number.NaN) * 60_000;
}

const shifted = (from: Instant | null, milliseconds: number): Instant | null =>
  from === null || Number.isNaN(milliseconds) ? null : { ...from, time: from.time + milliseconds };
