import type { GlucoseSeries } from './series.ts';

/** One series, and after it another that begins where it has ended. */
export function joinSeries(before: GlucoseSeries, after: GlucoseSeries): GlucoseSeries {
  const length = before.times.length + after.times.length;
  const joined = {
    times: new Float64Array(length),
    values: new Float32Array(length),
    utcOffsets: new Int16Array(length),
  };
  for (const name of ['times', 'values', 'utcOffsets'] as const) {
    joined[name].set(before[name]);
    joined[name].set(after[name], before.times.length);
  }
  return joined;
}
