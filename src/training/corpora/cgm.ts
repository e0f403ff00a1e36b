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

/** What can be glucose, mg/dL. */
export const possibleGlucose = { least: 10, most: 900 };

/** A file's readings, and what it held besides. */
interface Parsed {
  readonly series: GlucoseSeries;
  /** Rows without a time, or without a number that can be glucose. */
  readonly unreadable: number;
  /** The middle one of all positive numbers, possible or not. */
  readonly median: number;
}

function parse(text: string): Parsed {
  const readings: GlucoseReading[] = [];
  const numbers: number[] = [];
  let unreadable = 0;
  let midnight = 0;
  let previous = Number.NEGATIVE_INFINITY;
  for (const line of text.split(/\r?\n/).slice(1)) {
    if (line.trim() === '') continue;
    const [stamp = '', glucose = ''] = line.split(',');
    const value = glucose.trim() === '' ? Number.NaN : Number(glucose);
    if (value > 0) numbers.push(value);
    const clock = timeOfDay(stamp.trim());
    let time = wallClock(stamp.trim());
    if (Number.isFinite(clock)) {
      if (midnight + clock < previous - wrap) midnight += day;
      time = midnight + clock;
      previous = time;
    }
    if (Number.isFinite(time) && value >= possibleGlucose.least && value <= possibleGlucose.most)
      readings.push({ time, value, utcOffset: 0 });
    else unreadable += 1;
  }
  const median = numbers.sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
  return { series: seriesFrom(readings), unreadable, median };
}

/**
 * `timestamp,glucose_value_mg_dl` -> a series. Times are the person's own wall clock, kept as such (offset zero).
 * Times without a date (Colas 2019) begin a new day where the clock wraps past midnight. Rows that cannot be read
 * are left out.
 */
export const parseCgm = (text: string): GlucoseSeries => parse(text).series;

/** Nobody's glucose has its middle below this in mg/dL; in mmol/L everybody's has. */
const dividingMedian = 30;
/** As many readings that are all the same come from no sensor. */
const leastVaried = 12;

/** Why nothing can be learned from a file; null where something can. */
function faultOf({ series: { values }, median }: Parsed): string | null {
  if (values.length === 0 && !(median > 0))
    return 'no row of it can be read; expected timestamp,glucose_value_mg_dl under a first line of names';
  if (values.length === 0) return 'none of its rows has both a time and a glucose from 10 to 900 mg/dL';
  if (values.length >= leastVaried && values.every((value) => value === values[0]))
    return `every reading is ${values[0]} mg/dL, which no sensor shows`;
  return null;
}

/**
 * Everyone in `<folder>/cgm/<dataset>/<person>.csv.gz` (or `.csv`), in the order of their names. A file from which
 * nothing can be learned is left out and named to `warn`, and so are rows that cannot be read.
 * @throws CorpusError where nobody is left, or a file is in mmol/L
 */
export function readCgm(
  folder: string,
  warn: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Person[] {
  const root = join(folder, 'cgm');
  if (!existsSync(root)) throw new CorpusError(`No folder ${root}: expected cgm/<dataset>/<person>.csv.gz in it.`);
  const people: Person[] = [];
  const faults: string[] = [];
  const unreadable: number[] = [];
  const folders = readdirSync(root).filter((name) => statSync(join(root, name)).isDirectory());
  for (const dataset of folders.sort()) {
    for (const file of readdirSync(join(root, dataset)).sort()) {
      const match = /^(.+)\.csv(\.gz)?$/.exec(file);
      if (!match || match[1] === 'metadata') continue;
      const path = join(root, dataset, file);
      const parsed = parse(textOf(path));
      if (parsed.median < dividingMedian)
        throw new CorpusError(
          `${path}: half of its values lie below ${parsed.median}: these look like mmol/L. Multiply them by 18.0182 for mg/dL.`,
        );
      const fault = faultOf(parsed);
      if (fault) faults.push(`${path}: ${fault}.`);
      else people.push({ dataset, person: match[1] as string, series: parsed.series });
      if (!fault && parsed.unreadable > 0) unreadable.push(parsed.unreadable);
    }
  }
  if (people.length === 0)
    throw new CorpusError(faults[0] ?? `No people in ${root}: expected <dataset>/<person>.csv.gz.`);
  for (const fault of faults) warn(`Left out ${fault}`);
  if (unreadable.length > 0) {
    const rows = unreadable.reduce((sum, each) => sum + each, 0);
    const files = unreadable.length === 1 ? '1 file' : `${unreadable.length} files`;
    warn(`Left out ${rows} rows in ${files}: no time, or no glucose from 10 to 900 mg/dL.`);
  }
  return people;
}

/** @throws CorpusError where a file that says it is gzipped is not */
function textOf(path: string): string {
  const bytes = readFileSync(path);
  if (!path.endsWith('.gz')) return bytes.toString('utf8');
  try {
    return gunzipSync(bytes).toString('utf8');
  } catch {
    throw new CorpusError(`${path} is cut short or not gzipped.`);
  }
}
