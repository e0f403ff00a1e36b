import { leadTimes } from '../forecast.ts';
import { SeriesCursor } from './cursor.ts';
import { FeatureWalk, featureCount } from './features.ts';
import type { GlucoseSeries } from './series.ts';

/** Longest gap, in minutes, across which an outcome may be read between two readings: one missing value of a 5-minute sensor, none of a 15-minute one. */
export const longestOutcomeGap = 16.5;

/** Forecast origins with their features and, where the future is known, their outcomes. */
export interface Windows {
  readonly count: number;
  /** [window, feature] */
  readonly inputs: Float32Array;
  /** [window, lead]: glucose at the lead time minus the level at the origin, mg/dL; NaN where not known. */
  readonly targets: Float32Array;
  /** Level at the origin, mg/dL. */
  readonly levels: Float32Array;
  /** Time of the origin, epoch ms: always that of a real reading. */
  readonly origins: Float64Array;
}

export interface WindowOptions {
  /** Origins in [from, to), epoch ms; the features still know everything before `from`. */
  readonly from?: number;
  readonly to?: number;
  /** Only outcomes up to this time are used: nothing is learned from what lies beyond. */
  readonly outcomesUntil?: number;
  /** At least this many minutes between origins. */
  readonly every?: number;
}

/** Every reading in range whose last half hour is known becomes a window. */
export function windowsFrom(series: GlucoseSeries, options: WindowOptions = {}): Windows {
  const { from = -Infinity, to = Infinity, outcomesUntil = Infinity, every = 0 } = options;
  const { times, values } = series;
  const inputs = new Float32Array(times.length * featureCount);
  const targets = new Float32Array(times.length * leadTimes.length);
  const levels = new Float32Array(times.length);
  const origins = new Float64Array(times.length);
  const walk = new FeatureWalk(series);
  const future = leadTimes.map(() => new SeriesCursor(series));
  let count = 0;
  let latest = -Infinity;
  const lastIndex = times.length - 1;
  while (walk.advance()) {
    const time = times[walk.index] as number;
    if (time >= to) break;
    const wanted = time >= from && time - latest >= every * 60_000 - 1000;
    if (!wanted || !walk.write(inputs, count * featureCount)) continue;
    const level = values[walk.index] as number;
    for (const [lead, minutes] of leadTimes.entries()) {
      const at = time + minutes * 60_000;
      const outcome = (future[lead] as SeriesCursor).valueAt(at, lastIndex, longestOutcomeGap);
      targets[count * leadTimes.length + lead] = at <= outcomesUntil ? outcome - level : Number.NaN;
    }
    levels[count] = level;
    origins[count] = time;
    latest = time;
    count += 1;
  }
  return {
    count,
    inputs: inputs.slice(0, count * featureCount),
    targets: targets.slice(0, count * leadTimes.length),
    levels: levels.slice(0, count),
    origins: origins.slice(0, count),
  };
}

/** The windows at these places, in this order. */
export function selectWindows(windows: Windows, indices: ArrayLike<number>): Windows {
  const pick = <T extends Float32Array | Float64Array>(from: T, to: T, width: number): T => {
    for (let index = 0; index < indices.length; index++) {
      const start = (indices[index] as number) * width;
      to.set(from.subarray(start, start + width), index * width);
    }
    return to;
  };
  const count = indices.length;
  return {
    count,
    inputs: pick(windows.inputs, new Float32Array(count * featureCount), featureCount),
    targets: pick(windows.targets, new Float32Array(count * leadTimes.length), leadTimes.length),
    levels: pick(windows.levels, new Float32Array(count), 1),
    origins: pick(windows.origins, new Float64Array(count), 1),
  };
}

/** The windows for which at least one outcome is known: the ones to learn from. */
export function withOutcomes(windows: Windows): Windows {
  const known: number[] = [];
  for (let index = 0; index < windows.count; index++) {
    const start = index * leadTimes.length;
    if (windows.targets.subarray(start, start + leadTimes.length).some(Number.isFinite)) known.push(index);
  }
  return selectWindows(windows, known);
}

export const noWindows: Windows = {
  count: 0,
  inputs: new Float32Array(0),
  targets: new Float32Array(0),
  levels: new Float32Array(0),
  origins: new Float64Array(0),
};

/** One set of windows after the other. */
export function concatenateWindows(parts: readonly Windows[]): Windows {
  const join = <T extends Float32Array | Float64Array>(arrays: readonly T[], to: (length: number) => T): T => {
    const joined = to(arrays.reduce((sum, each) => sum + each.length, 0));
    let offset = 0;
    for (const each of arrays) {
      joined.set(each, offset);
      offset += each.length;
    }
    return joined;
  };
  const single = (length: number) => new Float32Array(length);
  return {
    count: parts.reduce((sum, part) => sum + part.count, 0),
    inputs: join(
      parts.map((part) => part.inputs),
      single,
    ),
    targets: join(
      parts.map((part) => part.targets),
      single,
    ),
    levels: join(
      parts.map((part) => part.levels),
      single,
    ),
    origins: join(
      parts.map((part) => part.origins),
      (length) => new Float64Array(length),
    ),
  };
}
