/** The simulated person of the demo, as the file holds it and as it is at some moment. */
import { instantsOf, utcOffsetAt } from './calendar.ts';
import { type GlucoseSeries, seriesFrom } from './glucose/series.ts';
import type { Measurement } from './observation.ts';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Compact on the way: minutes of local time since the midnight before the first day, whole numbers where possible. */
export interface DemoRecord {
  readonly simulated: true;
  readonly version: 1;
  /** Whole days the record lasts. */
  readonly days: number;
  /** Sensor glucose: local minutes, as differences to the one before, and mg/dL. */
  readonly glucose: { readonly minuteSteps: readonly number[]; readonly values: readonly number[] };
  readonly observations: readonly { readonly minute: number; readonly measurement: Measurement }[];
}

export type DemoObservation = Measurement & { readonly time: number; readonly utcOffset: number };

/** Throws where it is not a demo record. */
export function parseDemoRecord(json: unknown): DemoRecord {
  const record = json as Partial<DemoRecord> | null;
  const { minuteSteps, values } = record?.glucose ?? {};
  if (
    record?.simulated !== true ||
    record.version !== 1 ||
    typeof record.days !== 'number' ||
    !Array.isArray(minuteSteps) ||
    !Array.isArray(values) ||
    minuteSteps.length !== values.length ||
    !Array.isArray(record.observations)
  ) {
    throw new TypeError('not a demo record of version 1');
  }
  return record as DemoRecord;
}

/**
 * The record as if it had been kept until `now`: its last day is today, its local times of day stay as they are, and what
 * would lie in the future is left out. The newest reading is under five minutes old, unless a gap of the sensor is.
 */
export function demoAt(
  record: DemoRecord,
  now: number,
  timeZone: string,
): { readonly series: GlucoseSeries; readonly observations: readonly DemoObservation[] } {
  const localNow = now + utcOffsetAt(timeZone, now) * minuteMs;
  const firstMidnight = (Math.floor(localNow / dayMs) - record.days + 1) * dayMs;
  const at = (minute: number) => {
    const time = instantsOf(timeZone, firstMidnight + minute * minuteMs).earlier;
    return { time, utcOffset: utcOffsetAt(timeZone, time) };
  };
  let minute = 0;
  const readings = record.glucose.minuteSteps.map((step, index) => {
    minute += step;
    return { ...at(minute), value: record.glucose.values[index] as number };
  });
  return {
    series: seriesFrom(readings.filter(({ time }) => time <= now)),
    observations: record.observations
      .map(({ minute, measurement }) => ({ ...measurement, ...at(minute) }))
      .filter(({ time }) => time <= now),
  };
}
