import type { GlucoseSeries } from '../domain/glucose/series.ts';

/** The readings by time; of those at the same time, the first of the file. Its arrays are its own. */
export function orderReadings({ times, values, utcOffsets }: GlucoseSeries): GlucoseSeries {
  const order = inTimeOrder(times);
  const ordered = {
    times: new Float64Array(order.length),
    values: new Float32Array(order.length),
    utcOffsets: new Int16Array(order.length),
  };
  let length = 0;
  for (const index of order) {
    const time = times[index] as number;
    if (length > 0 && time === ordered.times[length - 1]) continue;
    ordered.times[length] = time;
    ordered.values[length] = values[index] as number;
    ordered.utcOffsets[length] = utcOffsets[index] as number;
    length++;
  }
  return {
    times: ordered.times.slice(0, length),
    values: ordered.values.slice(0, length),
    utcOffsets: ordered.utcOffsets.slice(0, length),
  };
}

/** Indices by time, those of equal times in the order of the file. */
function inTimeOrder(times: Float64Array): Uint32Array {
  const order = new Uint32Array(times.length);
  let ascending = true;
  for (let index = 0; index < times.length; index++) {
    order[index] = index;
    if (index > 0 && (times[index] as number) < (times[index - 1] as number)) ascending = false;
  }
  return ascending ? order : order.sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
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
