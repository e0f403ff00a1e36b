import { type GlucoseReading, type GlucoseSeries, seriesFrom } from '../../domain/glucose/series.ts';
import { CorpusError, possibleGlucose } from '../corpora/cgm.ts';
import { readTable } from './csv-table.ts';
import { wallClock } from './wall-clock.ts';

/** One person's readings, segment by segment, under the names the file gives. */
export type PersonHistory = ReadonlyMap<string, GlucoseSeries>;

/** Half the readings of any person lie below this in mmol/L, and above it in mg/dL. */
const dividingMedian = 35;

interface FileReading extends GlucoseReading {
  readonly line: number;
}

/**
 * `person,segment,timestamp,glucose_mg_dl` -> everyone's readings by person and segment.
 * @throws CorpusError at the first thing that cannot be read
 */
export function readHistory(file: string): Map<string, PersonHistory> {
  const people = new Map<string, Map<string, FileReading[]>>();
  for (const { line, cells } of readTable(file, ['person', 'segment', 'timestamp', 'glucose_mg_dl'])) {
    const place = `${file} line ${line}`;
    const value = cells.glucose_mg_dl === '' ? Number.NaN : Number(cells.glucose_mg_dl);
    if (!Number.isFinite(value)) throw new CorpusError(`${place}: "${cells.glucose_mg_dl}" is no glucose in mg/dL.`);
    const segments = people.get(cells.person) ?? new Map<string, FileReading[]>();
    people.set(cells.person, segments);
    const readings = segments.get(cells.segment) ?? [];
    segments.set(cells.segment, readings);
    readings.push({ line, time: wallClock(cells.timestamp, place), value, utcOffset: 0 });
  }
  return new Map(
    Array.from(people, ([person, segments]) => {
      checkValues(file, person, [...segments.values()].flat());
      return [person, new Map(Array.from(segments, ([name, readings]) => [name, seriesFrom(readings)]))];
    }),
  );
}

function checkValues(file: string, person: string, readings: readonly FileReading[]): void {
  const sorted = Float64Array.from(readings, ({ value }) => value).sort();
  const median = sorted[sorted.length >> 1] as number;
  if (median > 0 && median < dividingMedian)
    throw new CorpusError(`${file}: half of ${person}'s readings lie below ${median}: mmol/L, it seems. Give mg/dL.`);
  const strange = readings.find(({ value }) => value < possibleGlucose.least || value > possibleGlucose.most);
  if (strange) throw new CorpusError(`${file} line ${strange.line}: ${strange.value} mg/dL cannot be glucose.`);
}
