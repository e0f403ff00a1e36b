import type { GlucoseSeries } from '../domain/glucose/series.ts';

/** The readings by time; of those at the same time, the first of the file. Its arrays are its own. */
export function orderReadings({ times, values, utcOffsets }: GlucoseSeries): GlucoseSeries {
  const order = Uint32Array.from(times.keys());
  const isAscending = times.every((time, index) => index === 0 || time >= (times[index - 1] as number));
  if (!isAscending) order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
  const kept = order.filter((at, index) => index === 0 || times[at] !== times[order[index - 1] as number]);
  return {
    times: Float64Array.from(kept, (at) => times[at] as number),
    values: Float32Array.from(kept, (at) => values[at] as number),
    utcOffsets: Int16Array.from(kept, (at) => utcOffsets[at] as number),
  };
}

/** Median distance of neighbours in minutes, to a tenth; 0 for a single reading. */
export function medianIntervalMinutes(times: Float64Array): number {
  if (times.length < 2) return 0;
  const steps = times.subarray(1).map((time, index) => time - (times[index] as number));
  const median = steps.sort()[Math.floor(steps.length / 2)] as number;
  return Math.round(median / 6_000) / 10;
}

/** FNV-1a over the values: the same readings give the same print, whatever dates they were given. */
export function fingerprintOf(values: Float32Array): string {
  let hash = 0x811c9dc5;
  for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return `${values.length}-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}
