import type { ImportCollector } from '../collector.ts';
import { entryNamed } from '../entry-named.ts';
import { EntryPlace } from '../json/entry-place.ts';
import { type JsonObject, textOf } from '../json/json-value.ts';
import { pointOf, sourceNamed, typeOf } from './fit-points.ts';
import { pointReaders, readRestingRate, readSensorGlucose } from './point-readers.ts';

/** A sensor measures at least this often, milliseconds. */
const sensorStep = 16 * 60_000;

/** The points of one stream on their way to the collector. */
export class StreamReader {
  readonly #stream: string | undefined;
  readonly #collector: ImportCollector;
  readonly #place = new EntryPlace();
  /** Glucose waits for the end: how often it comes tells a sensor from a meter. */
  readonly #glucose: JsonObject[] = [];

  constructor(stream: string | undefined, collector: ImportCollector) {
    this.#stream = stream;
    this.#collector = collector;
  }

  take(entry: JsonObject): void {
    const type = typeOf(entry, this.#stream) ?? '';
    if (type === 'com.google.blood_glucose') this.#glucose.push(entry);
    else this.#read(entry, type, this.#readerOf(type));
  }

  finish(): void {
    const type = 'com.google.blood_glucose';
    const reader = comesOften(this.#glucose) ? readSensorGlucose : pointReaders[type];
    for (const entry of this.#glucose) this.#read(entry, type, reader);
  }

  #readerOf(type: string) {
    if (type === 'com.google.heart_rate.bpm' && /resting_heart_rate/.test(this.#stream ?? '')) return readRestingRate;
    return entryNamed(pointReaders, type);
  }

  #read(entry: JsonObject, type: string, reader: (typeof pointReaders)[string] | undefined): void {
    const [collector, place] = [this.#collector, this.#place];
    place.entry = entry;
    const point = pointOf(entry);
    // Steps stand for what came before the end; everything else is a moment, and its end is when it was measured.
    const time = type === 'com.google.step_count.delta' ? point.start : point.end;
    if (reader === undefined) collector.skip('otherKind', place);
    else if (Number.isNaN(time)) collector.skip('badTime', place);
    else if (point.values[0] === undefined) collector.skip('badValue', place);
    else reader(point, { collector, place, at: { time, source: this.#sourceOf(entry, type) } });
  }

  /**
   * Streams of steps overlap: what the phone counted, what Fit estimated from it, and what it merged from all. Each keeps
   * its own name, so that they are laid over one another and never summed.
   */
  #sourceOf(entry: JsonObject, type: string): string {
    const stream = this.#stream;
    if (type !== 'com.google.step_count.delta') return sourceNamed(textOf(entry.originDataSourceId) ?? stream);
    const name = (stream ?? '').split(':').at(-1) ?? '';
    if (name === 'merge_step_deltas') return 'Google Fit';
    const source = sourceNamed(stream);
    return source === 'Google Fit' && name !== '' ? `Google Fit ${name}` : source;
  }
}

/** Whether most points follow the one before as closely as a sensor's do. */
function comesOften(points: readonly JsonObject[]): boolean {
  if (points.length < 24) return false;
  let close = 0;
  let previous = Number.NaN;
  for (const point of points) {
    const { start } = pointOf(point);
    if (Math.abs(start - previous) <= sensorStep) close++;
    previous = start;
  }
  return close > points.length / 2;
}
