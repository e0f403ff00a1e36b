import type { ImportCollector, MeasuredAt } from '../collector.ts';
import { entryNamed } from '../entry-named.ts';
import type { Importer, ReadContext } from '../importer.ts';
import { EntryPlace } from '../json/entry-place.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { recordReaders } from './record-readers.ts';
import { type RecordTime, recordTime } from './record-time.ts';
import { typedRecords } from './typed-records.ts';

/** Bytes. Half a million heart rates. */
const mostBytes = 64_000_000;

/**
 * Records of Health Connect as JSON, as apps write them that read Health Connect: the names of its own classes, in a list
 * with a type each or in one list for each type.
 */
export const healthConnectJson: Importer = {
  format: 'healthConnect',
  wholeFile: mostBytes,
  recognises: ({ text }) => /^\s*[[{]/.test(text) && mark.test(text),
  read: async (file: Blob, { collector, onBytes }: ReadContext) => {
    const parsed = await readJson(file, mostBytes, onBytes);
    const place = new EntryPlace();
    for (const { type, record } of typedRecords(parsed)) {
      place.entry = record;
      if (isObject(record)) readRecord(type, record, { collector, place });
      else collector.skip('brokenRow', place);
    }
  },
};

/** Other health apps have steps and weights as well; none has them under these names. */
const types =
  'Steps|HeartRate|BloodPressure|BloodGlucose|Weight|SleepSession|OxygenSaturation|BodyTemperature|RestingHeartRate|HeartRateVariabilityRmssd|RespiratoryRate|ExerciseSession|Height|BodyFat|Nutrition';
const mark = new RegExp(`"(?:${types})Record"|"record_?type"\\s*:\\s*"(?:${types})"`, 'i');

interface RecordContext {
  readonly collector: ImportCollector;
  readonly place: EntryPlace;
}

/** One record, by the name of its class, on its way to the collector. */
export function readRecord(type: string, record: JsonObject, context: RecordContext): void {
  const { collector, place } = context;
  const { timeZone } = collector.options;
  const start = recordTime(record.startTime ?? record.time, record.startZoneOffset ?? record.zoneOffset, timeZone);
  const end = record.endTime === undefined ? start : recordTime(record.endTime, record.endZoneOffset, timeZone);
  const source = sourceOf(record);
  const reader = entryNamed(recordReaders, type);
  if (type === 'heartrate') readHeartRates(record, source, context);
  else if (type !== 'steps' && reader === undefined) collector.skip('otherKind', place);
  else if (Number.isNaN(start.time) || Number.isNaN(end.time)) collector.skip('badTime', place);
  else if (reader === undefined) readSteps(record, { start, end, source }, context);
  else {
    const measurement = reader(record, { start: start.time, end: end.time, timeZone });
    if (measurement === undefined) collector.skip('badValue', place);
    else collector.observation(measurement, atOf(measurement.kind === 'sleep' ? end : start, source), place);
  }
}

const atOf = ({ time, utcOffset }: RecordTime, source: string | null): MeasuredAt => ({ time, utcOffset, source });

function readSteps(
  record: JsonObject,
  { start, end, source }: { readonly start: RecordTime; readonly end: RecordTime; readonly source: string | null },
  { collector, place }: RecordContext,
): void {
  const count = numberOf(record.count);
  const seconds = Math.round((end.time - start.time) / 1000);
  if (count === undefined || seconds < 0) collector.skip('badValue', place);
  else collector.sample('steps', count, atOf(start, source), place, seconds);
}

/** A record holds a series; each of its samples counts as a row. */
function readHeartRates(record: JsonObject, source: string | null, { collector, place }: RecordContext): void {
  const samples = listOf(record.samples);
  if (samples.length === 0) collector.skip('badValue', place);
  for (const sample of samples) {
    place.entry = sample;
    const { time, beatsPerMinute } = objectOf(sample);
    const at = recordTime(time, record.startZoneOffset, collector.options.timeZone);
    const rate = numberOf(beatsPerMinute);
    if (Number.isNaN(at.time)) collector.skip('badTime', place);
    else if (rate === undefined) collector.skip('badValue', place);
    else collector.sample('heartRate', rate, atOf(at, source), place);
  }
}

/** The app that wrote the record; where it is a device's, the device. */
function sourceOf(record: JsonObject): string | null {
  const metadata = objectOf(record.metadata);
  const device = objectOf(metadata.device);
  const named = [textOf(device.manufacturer), textOf(device.model)].filter((part) => part !== undefined).join(' ');
  const origin = metadata.dataOrigin ?? record.dataOrigin;
  return named || textOf(origin) || textOf(objectOf(origin).packageName) || null;
}
