import { type GlucoseSeries, seriesFrom } from '../../domain/glucose/series.ts';
import type { Benchmark } from './benchmarks.ts';

const minute = 60_000;
/** Minutes between the steps of a segment. */
const step = 5;

/** To the whole minute; a half goes to the even one, as pandas rounds. */
function wholeMinute(time: number): number {
  const minutes = time / minute;
  const floor = Math.floor(minutes);
  const odd = floor % 2 !== 0;
  const rest = minutes - floor;
  return (rest > 0.5 || (rest === 0.5 && odd) ? floor + 1 : floor) * minute;
}

/**
 * A record as GlucoBench sees it: times to the whole minute, cut where a gap is longer than the benchmark allows, short
 * segments dropped, each of the others read off the lines between its readings every 5 minutes from its first one.
 */
export function gridSegments(series: GlucoseSeries, { longestGap, leastReadings }: Benchmark): GlucoseSeries[] {
  const { times, values } = seriesFrom(
    Array.from(series.times, (time, index) => ({
      time: wholeMinute(time),
      value: series.values[index] as number,
      utcOffset: 0,
    })),
  );
  const segments: GlucoseSeries[] = [];
  for (let start = 0, end = 0; start < times.length; start = end) {
    end = start + 1;
    while (end < times.length && (times[end] as number) - (times[end - 1] as number) <= longestGap * minute) end += 1;
    if (end - start >= leastReadings) segments.push(onGrid(times.subarray(start, end), values.subarray(start, end)));
  }
  return segments;
}

function onGrid(times: Float64Array, values: Float32Array): GlucoseSeries {
  const first = times[0] as number;
  const last = times[times.length - 1] as number;
  const readings = [];
  let before = 0;
  for (let time = first; time <= last; time += step * minute) {
    while (before + 1 < times.length && (times[before + 1] as number) <= time) before += 1;
    const value = values[before] as number;
    const after = Math.min(before + 1, times.length - 1);
    const gap = (times[after] as number) - (times[before] as number);
    const share = gap > 0 ? (time - (times[before] as number)) / gap : 0;
    readings.push({ time, value: value + share * ((values[after] as number) - value), utcOffset: 0 });
  }
  return seriesFrom(readings);
}
