import { wallClockAt } from '../domain/calendar.ts';
import type { ParsedFile } from '../domain/imported-file.ts';
import type { ObservationKind } from '../domain/observation.ts';
import { fieldsOfKind, type Quantity } from '../domain/observation-fields.ts';

/** What a file holds of one kind. */
export interface KindReport {
  readonly observations: number;
  readonly samples: number;
  /** ISO, with the offset where it was measured. */
  readonly first: string;
  readonly last: string;
  /** Of the fields that occur. */
  readonly units: Readonly<Record<string, string>>;
  /** Devices and apps. */
  readonly sources: readonly string[];
}

export interface FileReport {
  readonly file: string;
  readonly format: ParsedFile['format'];
  readonly contents?: ParsedFile['contents'];
  readonly timeZone: string;
  readonly decisions: ParsedFile['decisions'];
  readonly rowsRead: number;
  readonly observations: number;
  readonly samples: number;
  readonly duplicates: number;
  readonly clippedLow: number;
  readonly clippedHigh: number;
  readonly first: string;
  readonly last: string;
  readonly kinds: Readonly<Partial<Record<ObservationKind, KindReport>>>;
  readonly skipped: ParsedFile['skipped'];
}

const unitOf: Readonly<Record<Quantity, string>> = {
  glucose: 'mg/dL',
  weight: 'kg',
  temperature: '°C',
  length: 'cm',
  pressure: 'mmHg',
  perMinute: '/min',
  percent: '%',
  milliseconds: 'ms',
  minutes: 'min',
  metres: 'm',
  kilocalories: 'kcal',
  grams: 'g',
  milligrams: 'mg',
  insulinUnits: 'IU',
  count: '1',
  score: '1',
};

interface Moment {
  readonly time: number;
  readonly utcOffset: number;
}

interface Tally {
  observations: number;
  samples: number;
  first: Moment;
  last: Moment;
  readonly fields: Set<string>;
  readonly sources: Set<string>;
}

/** The result of reading a file, in the words and units of the app. */
export function reportOf(file: string, parsed: ParsedFile, timeZone: string): FileReport {
  const tallies = talliesOf(parsed);
  const kinds = Object.fromEntries([...tallies].map(([kind, tally]) => [kind, kindReport(kind, tally)]));
  const all = [...tallies.values()];
  const first = all.map((tally) => tally.first).reduce((a, b) => (b.time < a.time ? b : a));
  const last = all.map((tally) => tally.last).reduce((a, b) => (b.time > a.time ? b : a));
  const sum = (part: 'observations' | 'samples') => all.reduce((total, tally) => total + tally[part], 0);
  return {
    file,
    format: parsed.format,
    ...(parsed.contents === undefined ? {} : { contents: parsed.contents }),
    timeZone,
    decisions: parsed.decisions,
    rowsRead: parsed.rowsRead,
    observations: sum('observations'),
    samples: sum('samples'),
    duplicates: parsed.duplicates,
    clippedLow: parsed.clippedLow,
    clippedHigh: parsed.clippedHigh,
    first: isoWithOffset(first),
    last: isoWithOffset(last),
    kinds,
    skipped: parsed.skipped,
  };
}

function talliesOf({ observations, samples }: ParsedFile): Map<ObservationKind, Tally> {
  const tallies = new Map<ObservationKind, Tally>();
  const tallyOf = (kind: ObservationKind, moment: Moment): Tally => {
    const known = tallies.get(kind);
    if (known === undefined) {
      const none = { observations: 0, samples: 0, first: moment, last: moment };
      const tally = { ...none, fields: new Set<string>(), sources: new Set<string>() };
      tallies.set(kind, tally);
      return tally;
    }
    if (moment.time < known.first.time) known.first = moment;
    if (moment.time > known.last.time) known.last = moment;
    return known;
  };
  for (const { kind, value, source, time, utcOffset } of observations) {
    const tally = tallyOf(kind, { time, utcOffset });
    tally.observations++;
    for (const name of Object.keys(value)) tally.fields.add(name);
    if (source !== undefined) tally.sources.add(source);
  }
  for (const { kind, source, times, utcOffsets } of samples) {
    if (times.length === 0) continue;
    const momentAt = (index: number): Moment => ({
      time: times[index] as number,
      utcOffset: utcOffsets[index] as number,
    });
    tallyOf(kind, momentAt(0));
    const tally = tallyOf(kind, momentAt(times.length - 1));
    tally.samples += times.length;
    tally.fields.add(sampleField[kind]);
    if (source !== null) tally.sources.add(source);
  }
  return tallies;
}

const sampleField = { glucose: 'milligramsPerDecilitre', heartRate: 'beatsPerMinute', steps: 'count' } as const;

function kindReport(kind: ObservationKind, { observations, samples, first, last, fields, sources }: Tally): KindReport {
  const units = fieldsOfKind(kind).flatMap(([name, field]) =>
    field.type === 'number' && fields.has(name) ? [[name, unitOf[field.quantity]]] : [],
  );
  return {
    observations,
    samples,
    first: isoWithOffset(first),
    last: isoWithOffset(last),
    units: Object.fromEntries(units),
    sources: [...sources],
  };
}

/** `2026-03-01T08:00:00+01:00` */
export function isoWithOffset({ time, utcOffset }: Moment): string {
  const minutes = Math.abs(utcOffset);
  const two = (number: number) => String(number).padStart(2, '0');
  const offset = `${utcOffset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return `${new Date(wallClockAt(time, utcOffset)).toISOString().slice(0, 19)}${offset}`;
}
