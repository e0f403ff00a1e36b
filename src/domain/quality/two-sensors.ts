import { firstIndexAtOrAfter, type GlucoseSeries } from '../glucose/series.ts';
import type { QualityFinding, QualityReading } from './quality-finding.ts';
import { readingsAt } from './readings-at.ts';

/** The readings that came from one device or file. */
export interface SensorTrack {
  readonly key: string;
  readonly name: string | null;
  readonly series: GlucoseSeries;
}

/** Readings between which a value is read off a line. Minutes. */
const longestStep = 20;
/** So many comparisons, about an hour, before two are said to run at once. */
const fewest = 12;
/** A mean distance from which two sensors tell different things, mg/dL: beyond what one is off by at 120. */
const apart = 15;
const shown = 6;

/** Sources that tell glucose at the same time, and differ. */
export function twoSensors(tracks: readonly SensorTrack[]): QualityFinding[] {
  return tracks.flatMap((one, index) => tracks.slice(index + 1).flatMap((other) => compare(one, other) ?? []));
}

function compare(one: SensorTrack, other: SensorTrack): QualityFinding | null {
  const at: number[] = [];
  let sum = 0;
  for (const [index, time] of one.series.times.entries()) {
    const there = valueAt(other.series, time);
    if (!Number.isFinite(there)) continue;
    at.push(index);
    sum += Math.abs((one.series.values[index] as number) - there);
  }
  const size = sum / at.length;
  if (at.length < fewest || size < apart) return null;
  const from = one.series.times[at[0] as number] as number;
  const to = one.series.times[at.at(-1) as number] as number;
  const origins = [one, other].map(({ key, name, series }) => ({
    key,
    name,
    readings: firstIndexAtOrAfter(series, to + 1) - firstIndexAtOrAfter(series, from),
  }));
  const readings = [one, other].flatMap((track) => newestBefore(track, to));
  return {
    rule: 'twoSensors',
    kind: 'glucose',
    from,
    to,
    size,
    origins,
    readings: readings.sort((a, b) => a.time - b.time),
  };
}

/** On the line between the readings before and after; NaN where they lie too far apart. */
function valueAt(series: GlucoseSeries, time: number): number {
  const after = firstIndexAtOrAfter(series, time);
  const [t1, t0] = [series.times[after], series.times[after - 1]];
  if (t1 === time) return series.values[after] as number;
  if (t0 === undefined || t1 === undefined || t1 - t0 > longestStep * 60_000) return Number.NaN;
  const [v0, v1] = [series.values[after - 1] as number, series.values[after] as number];
  return v0 + ((v1 - v0) * (time - t0)) / (t1 - t0);
}

function newestBefore({ series, name }: SensorTrack, to: number): QualityReading[] {
  const end = firstIndexAtOrAfter(series, to + 1);
  return readingsAt(series, Math.max(0, end - shown), end).map((reading) => ({ ...reading, source: name }));
}
