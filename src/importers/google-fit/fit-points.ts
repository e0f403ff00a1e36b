import type { ImportCollector, MeasuredAt } from '../collector.ts';
import type { EntryPlace } from '../json/entry-place.ts';
import { type JsonObject, listOf, numberOf, objectOf, textOf } from '../json/json-value.ts';

/** One point of a stream, its values in the order of the data type's fields. */
export interface FitPoint {
  /** Epoch ms. */
  readonly start: number;
  readonly end: number;
  readonly values: readonly (number | undefined)[];
}

/** What a reader of points is given besides the point. */
export interface PointContext {
  readonly collector: ImportCollector;
  readonly place: EntryPlace;
  readonly at: MeasuredAt;
}

const nanosPerMs = 1e6;

/** Nanoseconds since 1970: beyond what a number holds exactly, but a double is right to a quarter of a microsecond. */
const milliseconds = (nanos: unknown): number => Math.round((numberOf(nanos) ?? Number.NaN) / nanosPerMs);

export function pointOf(point: JsonObject): FitPoint {
  const start = milliseconds(point.startTimeNanos);
  const end = milliseconds(point.endTimeNanos);
  const values = listOf(point.fitValue ?? point.value).map((part) => {
    const value = objectOf(objectOf(part).value ?? part);
    return numberOf(value.fpVal) ?? numberOf(value.intVal);
  });
  return { start, end: Number.isNaN(end) ? start : end, values };
}

/**
 * The app or device of a data source, `raw:com.google.weight:com.withings.wiscale2:Withings:Body+:1a2b:weight`. A merged
 * stream names for each point where it came from, so that the point is known again in the stream that it was merged from.
 */
export function sourceNamed(id: string | undefined): string {
  const [, , owner = '', ...rest] = (id ?? '').split(':');
  const device = rest.slice(0, 2).filter((part) => part !== '' && !part.includes('_'));
  if (rest.length >= 3 && device.length === 2) return device.join(' ');
  return owner === '' || owner.startsWith('com.google.') ? 'Google Fit' : owner;
}

/** `com.google.heart_rate.bpm`, from the point or from the name of its stream. */
export const typeOf = (point: JsonObject, stream: string | undefined): string | undefined =>
  textOf(point.dataTypeName) ?? (stream ?? '').split(':')[1];
