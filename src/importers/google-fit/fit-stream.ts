import { AppError } from '../../domain/app-error.ts';
import type { ImportCollector } from '../collector.ts';
import type { Importer, ReadContext } from '../importer.ts';
import { EntryPlace } from '../json/entry-place.ts';
import { isObject, type JsonObject, objectOf, textOf } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { pointOf, sourceNamed, typeOf } from './fit-points.ts';
import { pointReaders, readRestingRate, readSensorGlucose } from './point-readers.ts';

/** Bytes. A year of heart rate every minute is about 200 MB, but Takeout writes a stream in parts. */
const mostBytes = 256_000_000;

/** A sensor measures at least this often, milliseconds. */
const sensorStep = 16 * 60_000;

/** "Fit/All Data/derived_com.google.….json": `{"Data Source": "…", "Data Points": […]}`. */
export const fitStream: Importer = {
  format: 'googleFit',
  wholeFile: mostBytes,
  recognises: ({ text }) => /^\s*\{/.test(text) && /"Data Points"\s*:\s*\[/.test(text.slice(0, 2048)),
  read: async (file: Blob, { collector, onBytes }: ReadContext) => {
    const parsed = objectOf(await readJson(file, mostBytes, onBytes));
    const points = parsed['Data Points'];
    if (!Array.isArray(points)) throw new AppError('fileFormatUnknown', { kind: 'json' });
    readPoints(points, textOf(parsed['Data Source']), collector);
  },
};

function readPoints(points: readonly unknown[], stream: string | undefined, collector: ImportCollector): void {
  const place = new EntryPlace();
  const isDense = comesOften(points);
  for (const entry of points) {
    place.entry = entry;
    if (!isObject(entry)) {
      collector.skip('brokenRow', place);
      continue;
    }
    const type = typeOf(entry, stream) ?? '';
    const point = pointOf(entry);
    const reader = readerOf(type, stream, isDense);
    // Steps stand for what came before the end; everything else is a moment, and its end is when it was measured.
    const time = type === 'com.google.step_count.delta' ? point.start : point.end;
    if (reader === undefined) collector.skip('otherKind', place);
    else if (Number.isNaN(time)) collector.skip('badTime', place);
    else if (point.values[0] === undefined) collector.skip('badValue', place);
    else reader(point, { collector, place, at: { time, source: sourceOf(entry, type, stream) } });
  }
}

function readerOf(type: string, stream: string | undefined, isDense: boolean) {
  if (type === 'com.google.heart_rate.bpm' && /resting_heart_rate/.test(stream ?? '')) return readRestingRate;
  if (type === 'com.google.blood_glucose' && isDense) return readSensorGlucose;
  return Object.hasOwn(pointReaders, type) ? pointReaders[type] : undefined;
}

/**
 * Streams of steps overlap: what the phone counted, what Fit estimated from it, and what it merged from all. Each keeps
 * its own name, so that they are laid over one another and never summed.
 */
function sourceOf(entry: JsonObject, type: string, stream: string | undefined): string {
  if (type !== 'com.google.step_count.delta') return sourceNamed(textOf(entry.originDataSourceId) ?? stream);
  const name = (stream ?? '').split(':').at(-1) ?? '';
  if (name === 'merge_step_deltas') return 'Google Fit';
  const source = sourceNamed(stream);
  return source === 'Google Fit' && name !== '' ? `Google Fit ${name}` : source;
}

/** Whether most points follow the one before as closely as a sensor's do. */
function comesOften(points: readonly unknown[]): boolean {
  if (points.length < 24) return false;
  let close = 0;
  let previous = Number.NaN;
  for (const point of points) {
    const { start } = pointOf(objectOf(point));
    if (Math.abs(start - previous) <= sensorStep) close++;
    previous = start;
  }
  return close > points.length / 2;
}
