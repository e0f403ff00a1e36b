import { leadTimes } from '../domain/forecast.ts';
import { seriesBetween } from '../domain/glucose/series.ts';
import {
  concatenateWindows,
  selectWindows,
  type Windows,
  windowsFrom,
  withOutcomes,
} from '../domain/glucose/windows.ts';
import type { Normalization } from '../learning/examples.ts';
import { integerBelow, type Random, shuffled } from '../learning/random.ts';
import type { Person } from './corpora/cgm.ts';

const day = 86_400_000;
/** The person is new at the start of a stretch, so that the network meets every length of history up to eight days. */
const stretchDays = 8;
const mostStretches = 8;
/** A person with fewer windows than this teaches only noise. */
const leastWindows = 30;

/** Root mean squared change over the whole horizon, mg/dL: how much "stays as it is" errs for these windows. */
export function lastValueError(windows: Windows): number {
  let sum = 0;
  let count = 0;
  for (let at = leadTimes.length - 1; at < windows.targets.length; at += leadTimes.length) {
    const change = windows.targets[at] as number;
    if (!Number.isFinite(change)) continue;
    sum += change * change;
    count += 1;
  }
  return Math.sqrt(sum / Math.max(1, count));
}

export interface PooledWindows {
  readonly windows: Windows;
  /** [window]: each person counts by the square root of their windows, and inversely to how much they vary. */
  readonly weights: Float32Array;
}

/** Windows of many people in one pool, taken from random stretches of each record. */
export function poolWindows(people: readonly Person[], perPerson: number, random: Random): PooledWindows {
  const parts: Windows[] = [];
  const weights: number[] = [];
  for (const { series } of people) {
    const first = series.times[0] as number;
    const days = ((series.times.at(-1) as number) - first) / day;
    const stretches = Math.max(1, Math.min(mostStretches, Math.floor((2 * days) / stretchDays)));
    const chosen: Windows[] = [];
    for (let index = 0; index < stretches; index++) {
      const start = first + random() * Math.max(0, days - stretchDays) * day;
      const own = withOutcomes(windowsFrom(seriesBetween(series, start, start + stretchDays * day)));
      const order = shuffled(
        Array.from({ length: own.count }, (_, each) => each),
        random,
      );
      chosen.push(selectWindows(own, order.slice(0, Math.ceil(perPerson / stretches))));
    }
    const own = concatenateWindows(chosen);
    if (own.count < leastWindows) continue;
    parts.push(own);
    const weight = 1 / ((lastValueError(own) + 3) * Math.sqrt(own.count));
    for (let index = 0; index < own.count; index++) weights.push(weight);
  }
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  return { windows: concatenateWindows(parts), weights: Float32Array.from(weights, (weight) => weight / mean) };
}

/** Two pools as one, each window counting as it did in its own. */
export const joinedPools = (one: PooledWindows, other: PooledWindows): PooledWindows => ({
  windows: concatenateWindows([one.windows, other.windows]),
  weights: Float32Array.from([...one.weights, ...other.weights]),
});

/** Mean and scale of each input, root mean squared change of each lead: of metaTrain windows only. */
export function normalizationOf({ count, inputs, targets }: Windows): Normalization {
  const features = inputs.length / count;
  const leads = leadTimes.length;
  const inputMean = new Array<number>(features).fill(0);
  const inputSquare = new Array<number>(features).fill(0);
  for (const [at, value] of inputs.entries()) {
    inputMean[at % features] = (inputMean[at % features] as number) + value / count;
  }
  for (const [at, value] of inputs.entries()) {
    const feature = at % features;
    inputSquare[feature] = (inputSquare[feature] as number) + (value - (inputMean[feature] as number)) ** 2 / count;
  }
  const square = new Array<number>(leads).fill(0);
  const known = new Array<number>(leads).fill(0);
  for (const [at, change] of targets.entries()) {
    if (!Number.isFinite(change)) continue;
    square[at % leads] = (square[at % leads] as number) + change * change;
    known[at % leads] = (known[at % leads] as number) + 1;
  }
  return {
    inputMean,
    // An input that never changes carries nothing; dividing by its rounding error would make noise of it.
    inputScale: inputSquare.map((value) => (value > 1e-9 ? Math.sqrt(value) : 1)),
    targetScale: square.map((value, lead) => Math.sqrt(value / Math.max(1, known[lead] as number)) || 1),
  };
}

/** `count` of the windows, or all, in random order. */
export function sampleWindows(windows: Windows, count: number, random: Random): Windows {
  if (windows.count <= count) return windows;
  const chosen = new Set<number>();
  while (chosen.size < count) chosen.add(integerBelow(windows.count, random));
  return selectWindows(windows, [...chosen]);
}
