/** A person's sensor readings in time order: what training corpora, the database and the worker all exchange. */
export interface GlucoseSeries {
  /** Epoch milliseconds, strictly ascending. */
  readonly times: Float64Array;
  /** mg/dL, as long as `times`. */
  readonly values: Float32Array;
  /** Local time minus UTC in minutes at each reading, as long as `times`. */
  readonly utcOffsets: Int16Array;
}

export interface GlucoseReading {
  /** Epoch milliseconds. */
  readonly time: number;
  /** mg/dL. */
  readonly value: number;
  /** Local time minus UTC, minutes. */
  readonly utcOffset: number;
}

/**
 * Readings in any order become a series: sorted by time; of readings with the same time the first given stays;
 * values that are not finite are left out.
 */
export function seriesFrom(readings: Iterable<GlucoseReading>): GlucoseSeries {
  const sorted = Array.from(readings)
    .filter((reading) => Number.isFinite(reading.time) && Number.isFinite(reading.value))
    .sort((a, b) => a.time - b.time);
  const unique = sorted.filter((reading, index) => index === 0 || reading.time !== sorted[index - 1]?.time);
  return {
    times: Float64Array.from(unique, (reading) => reading.time),
    values: Float32Array.from(unique, (reading) => reading.value),
    utcOffsets: Int16Array.from(unique, (reading) => reading.utcOffset),
  };
}

/** The readings with index in [start, end), without a copy. */
export function sliceSeries(series: GlucoseSeries, start: number, end: number): GlucoseSeries {
  return {
    times: series.times.subarray(start, end),
    values: series.values.subarray(start, end),
    utcOffsets: series.utcOffsets.subarray(start, end),
  };
}

/** Index of the first reading at or after `time`; the length where there is none. */
export function firstIndexAtOrAfter(series: GlucoseSeries, time: number): number {
  let low = 0;
  let high = series.times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series.times[middle] as number) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The readings taken in [from, to). */
export function seriesBetween(series: GlucoseSeries, from: number, to: number): GlucoseSeries {
  return sliceSeries(series, firstIndexAtOrAfter(series, from), firstIndexAtOrAfter(series, to));
}
