import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type GlucoseReading, type GlucoseSeries, seriesFrom } from '../../domain/glucose/series.ts';

/** One person of a corpus, under the names the corpus gives. */
export interface Person {
  readonly dataset: string;
  readonly person: string;
  readonly series: GlucoseSeries;
}

/** A folder or file that cannot be learned from; the message is one line for a terminal. */
export class CorpusError extends Error {
  override name = 'CorpusError';
}

const day = 86_400_000;
/** The clock went back by more than this: midnight has passed, not a reading out of order. */
const wrap = 12 * 3_600_000;

/** `hh:mm:ss` -> milliseconds since midnight; NaN for anything else. */
function timeOfDay(text: string): number {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  return match ? ((Number(match[1]) * 60 + Number(match[2])) * 60 + Number(match[3] ?? 0)) * 1000 : Number.NaN;
}

/** `yyyy-mm-dd hh:mm[:ss]` -> the person's wall clock, read as if it were UTC. */
function wallClock(text: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)/.exec(text);
  return match ? Date.parse(`${match[1]}T${match[2]}Z`) : Number.NaN;
}

/**
 * `timestamp,glucose_value_mg_dl` -> a series. Times are the person's own wall clock, kept as such (offset zero).
 * Times without a date (Colas 2019) begin a new day where the clock wraps past midnight. Rows that cannot be read
 * are left out.
 */
export function parseCgm(text: string): GlucoseSeries {
  const readings: GlucoseReading[] = [];
  let midnight = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const line of text.split(/\r?\n/).slice(1)) {
    const [stamp = '', glucose = ''] = line.split(',');
    const value = glucose.trim() === '' ? Number.NaN : Number(glucose);
    const clock = timeOfDay(stamp.trim());
    let time = wallClock(stamp.trim());
    if (Number.isFinite(clock)) {
      if (midnight + clock < previous - wrap) midnight += day;
      time = midnight + clock;
      previous = time;
    }
    if (Number.isFinite(time) && value >= 10 && value <= 900) readings.push({ time, value, utcOffset: 0 });
  }
  return seriesFrom(readings);
}

/** Everyone in `<folder>/cgm/<dataset>/<person>.csv.gz` (or `.csv`), in the order of their names. */
export function readCgm(folder: string): Person[] {
  const root = join(folder, 'cgm');
  if (!existsSync(root)) throw new CorpusError(`No folder ${root}: expected cgm/<dataset>/<person>.csv.gz in it.`);
  const people: Person[] = [];
  const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
  for (const dataset of folders.sort()) {
    for (const file of readdirSync(join(root, dataset)).sort()) {
      const match = /^(.+)\.csv(\.gz)?$/.exec(file);
      if (!match || match[1] === 'metadata') continue;
      const bytes = readFileSync(join(root, dataset, file));
      const text = (match[2] ? gunzipSync(bytes) : bytes).toString('utf8');
      people.push({ dataset, person: match[1] as string, series: parseCgm(text) });
    }
  }
  if (people.length === 0) throw new CorpusError(`No people in ${root}: expected <dataset>/<person>.csv.gz.`);
  return people;
}
