import {
  firstIndexAtOrAfter,
  type GlucoseReading,
  type GlucoseSeries,
  seriesBetween,
} from '../domain/glucose/series.ts';

/** A sensor reading this near makes a logged one superfluous for a curve. */
export const sensorNearMs = 5 * 60_000;

export interface GlucoseSources {
  /** The sensor's readings of the span and of five minutes on either side. */
  readonly sensor: GlucoseSeries;
  readonly logged: readonly GlucoseReading[];
  /** The newest of all the sensor's readings, epoch ms; null where there is none. */
  readonly newestSensed: number | null;
}

/**
 * Sensor readings of [from, to) and those logged ones that no sensor reading is near, in time order. A logged reading
 * that is newer than all of the sensor's counts in any case: it is the newest that is known.
 */
export function mergeGlucose(
  { sensor, logged, newestSensed }: GlucoseSources,
  from: number,
  to: number,
): GlucoseSeries {
  const within = seriesBetween(sensor, from, to);
  const alone = logged
    .filter(({ time }) => {
      if (newestSensed === null || time > newestSensed) return true;
      const nearest = sensor.times[firstIndexAtOrAfter(sensor, time - sensorNearMs)];
      return nearest === undefined || nearest > time + sensorNearMs;
    })
    .sort((a, b) => a.time - b.time)
    .filter(({ time }, index, sorted) => time !== sorted[index - 1]?.time);
  if (alone.length === 0) return within;

  const length = within.times.length + alone.length;
  const merged = {
    times: new Float64Array(length),
    values: new Float32Array(length),
    utcOffsets: new Int16Array(length),
  };
  let taken = 0;
  let added = 0;
  for (let index = 0; index < length; index++) {
    const reading = alone[added];
    const time = within.times[taken];
    if (reading !== undefined && (time === undefined || reading.time < time)) {
      merged.times[index] = reading.time;
      merged.values[index] = reading.value;
      merged.utcOffsets[index] = reading.utcOffset;
      added++;
    } else {
      merged.times[index] = time as number;
      merged.values[index] = within.values[taken] as number;
      merged.utcOffsets[index] = within.utcOffsets[taken] as number;
      taken++;
    }
  }
  return merged;
}
