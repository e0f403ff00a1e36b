import { localDay } from '../../domain/calendar.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import type { Observation } from '../../domain/observation.ts';
import type { SampledDay, SteppedDay } from '../../workflows/read-sampled-days.ts';

/** One day's sensor readings in short; the hundreds of single ones would bury everything else. */
export interface SensorDay {
  readonly readings: number;
  /** mg/dL */
  readonly low: number;
  /** mg/dL */
  readonly high: number;
  /** mg/dL, oldest first. */
  readonly line: readonly number[];
}

export interface RecordDay {
  /** `2026-11-23`, by the clock the person lived by that day. */
  readonly day: string;
  /** Newest first. */
  readonly observations: readonly Observation[];
  readonly sensor: SensorDay | null;
  /** Heart rate that a device took through the day. */
  readonly heart: SampledDay | null;
  /** Steps that devices counted. */
  readonly steps: number | null;
}

export interface RecordContents {
  readonly observations: readonly Observation[];
  readonly glucose: GlucoseSeries;
  readonly heart?: readonly SampledDay[];
  readonly steps?: readonly SteppedDay[];
}

/** The series without the readings that are listed one by one anyway. */
function sensorValuesByDay(series: GlucoseSeries, observations: readonly Observation[]): Map<string, number[]> {
  const listed = new Set(observations.filter((entry) => entry.kind === 'glucose').map((entry) => entry.time));
  const days = new Map<string, number[]>();
  for (const [index, time] of series.times.entries()) {
    if (listed.has(time)) continue;
    const day = localDay(time, series.utcOffsets[index] ?? 0);
    const values = days.get(day);
    if (values) values.push(series.values[index] as number);
    else days.set(day, [series.values[index] as number]);
  }
  return days;
}

function observationsByDay(observations: readonly Observation[]): Map<string, Observation[]> {
  const days = new Map<string, Observation[]>();
  for (const entry of observations.toSorted((a, b) => b.time - a.time)) {
    const day = localDay(entry.time, entry.utcOffset);
    const entries = days.get(day);
    if (entries) entries.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}

/** Observations one by one and samples in short, by day, newest first. Days with nothing are left out. */
export function recordDays({ observations, glucose, heart = [], steps = [] }: RecordContents): RecordDay[] {
  const byDay = observationsByDay(observations);
  const sensor = sensorValuesByDay(glucose, observations);
  const hearts = new Map(heart.map((each) => [each.day, each]));
  const stepped = new Map(steps.map((each) => [each.day, each.steps]));
  const days = [...new Set([...byDay.keys(), ...sensor.keys(), ...hearts.keys(), ...stepped.keys()])].sort().reverse();
  return days.map((day) => {
    const values = sensor.get(day);
    return {
      day,
      observations: byDay.get(day) ?? [],
      sensor: values
        ? { readings: values.length, low: Math.min(...values), high: Math.max(...values), line: values }
        : null,
      heart: hearts.get(day) ?? null,
      steps: stepped.get(day) ?? null,
    };
  });
}
