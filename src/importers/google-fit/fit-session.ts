import { AppError } from '../../domain/app-error.ts';
import type { SkipReason } from '../../domain/imported-file.ts';
import type { Measurement } from '../../domain/observation.ts';
import type { MeasuredAt } from '../collector.ts';
import type { Importer, ReadContext } from '../importer.ts';
import { EntryPlace } from '../json/entry-place.ts';
import { isObject, type JsonObject, listOf, numberOf, objectOf, textOf } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { keptFields } from '../kept-fields.ts';
import { nightOf, type SleepStage, type StageSpan } from '../sleep-stages.ts';
import { sportNamed } from '../sport-name.ts';
import { parseTimestamp } from '../timestamp.ts';

const mostBytes = 16_000_000;

/** "Fit/All Sessions/2015-07-03T16_09_00-07_00_SLEEP.json": one workout or one night. */
export const fitSession: Importer = {
  format: 'googleFit',
  wholeFile: mostBytes,
  recognises: ({ text }) =>
    /^\s*\{/.test(text) && /"fitnessActivity"\s*:/.test(text.slice(0, 4096)) && /"startTime"\s*:/.test(text),
  read: async (file: Blob, context: ReadContext) => {
    const session = await readJson(file, mostBytes, context.onBytes);
    if (!isObject(session)) throw new AppError('fileFormatUnknown', { kind: 'json' });
    readSession(session, context);
  },
};

function readSession(session: JsonObject, { collector, options }: ReadContext): void {
  const place = new EntryPlace();
  place.entry = session;
  const found = sessionOf(session, offsetNamed(options.fileName ?? ''));
  if (typeof found === 'string') collector.skip(found, place);
  else collector.observation(found.measurement, found.at, place);
}

/** The times are in UTC; the clock of the place has its offset in the name of the file. */
function sessionOf(session: JsonObject, named: number | null): Session | SkipReason {
  const [start, end] = [instant(session.startTime), instant(session.endTime)];
  if (start === null || end === null) return 'badTime';
  if (end.time <= start.time) return 'badValue';
  const activity = textOf(session.fitnessActivity) ?? '';
  const source = textOf(objectOf(session.application).packageName) ?? 'Google Fit';
  const at = ({ time, utcOffset }: Instant) => ({ time, utcOffset: utcOffset ?? named, source });
  if (/^sleep/.test(activity)) {
    const value = nightOf(start.time, end.time, stagesOf(session));
    return { measurement: { kind: 'sleep', value }, at: at(end) };
  }
  if (notSport.test(activity)) return 'otherKind';
  const value = workoutOf(session, activity, end.time - start.time);
  return { measurement: { kind: 'workout', value }, at: at(start) };
}

/** What the phone noticed: in a vehicle, still, lying askew. */
const notSport = /^(in_vehicle|still|unknown|tilting|on_foot)$/;

interface Session {
  readonly measurement: Measurement;
  readonly at: MeasuredAt;
}

interface Instant {
  readonly time: number;
  readonly utcOffset: number | null;
}

function instant(text: unknown): Instant | null {
  const timestamp = typeof text === 'string' ? parseTimestamp(text) : null;
  return timestamp?.form === 'instant' ? timestamp : null;
}

function offsetNamed(fileName: string): number | null {
  const match = /([+-])(\d\d)_(\d\d)_[^/]*\.json$/.exec(fileName);
  return match === null ? null : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}

const stageNamed: ReadonlyMap<string, SleepStage> = new Map([
  ['sleep', 'asleep'],
  ['sleep.light', 'light'],
  ['sleep.deep', 'deep'],
  ['sleep.rem', 'rem'],
  ['sleep.awake', 'awake'],
]);

const stagesOf = (session: JsonObject): StageSpan[] =>
  listOf(session.segment).flatMap((part) => {
    const { fitnessActivity, startTime, endTime } = objectOf(part);
    const [start, end] = [instant(startTime), instant(endTime)];
    const stage = stageNamed.get(textOf(fitnessActivity) ?? 'sleep');
    return start === null || end === null || stage === undefined ? [] : [{ stage, start: start.time, end: end.time }];
  });

function workoutOf(session: JsonObject, activity: string, span: number) {
  const totals = new Map(
    listOf(session.aggregate).map((part) => {
      const { metricName, floatValue, intValue } = objectOf(part);
      return [metricName, numberOf(floatValue) ?? numberOf(intValue)];
    }),
  );
  const seconds = Number(/^(\d+(?:\.\d+)?)s$/.exec(textOf(session.duration) ?? '')?.[1] ?? span / 1000);
  return keptFields('workout', {
    type: sportNamed(activity),
    minutes: seconds / 60,
    metres: totals.get('com.google.distance.delta'),
    kilocalories: totals.get('com.google.calories.expended'),
  });
}
