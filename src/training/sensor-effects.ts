import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { longestOutcomeGap } from '../domain/glucose/windows.ts';
import { normal, type Random } from '../learning/random.ts';

const minute = 60_000;
const dayMinutes = 1440;
/** Readings further apart than this, in ms, have nothing between them. */
const longestStep = longestOutcomeGap * minute;
/** How far apart the readings are that figures are given for, in ms. */
export const plainStep = 5 * minute;

/** The step between readings of a record, ms, in whole minutes; 5 minutes where it has none. */
export function usualStep({ times }: GlucoseSeries): number {
  const steps = times.subarray(1).map((time, index) => time - (times[index] as number));
  const middle = steps.sort()[steps.length >> 1] ?? plainStep;
  return Math.max(1, Math.round(middle / minute)) * minute;
}

/** Each inner reading drawn half way to the mean of its neighbours: a quarter, a half, a quarter. */
export function smoothed(series: GlucoseSeries): GlucoseSeries {
  const { times, values } = series;
  const near = (index: number) => (times[index] as number) - (times[index - 1] as number) <= longestStep;
  const drawn = values.map((value, index) => {
    const inner = index > 0 && index < values.length - 1 && near(index) && near(index + 1);
    return inner ? (values[index - 1] as number) / 4 + value / 2 + (values[index + 1] as number) / 4 : value;
  });
  return { ...series, values: drawn };
}

/** What no sensor shows less or more than, mg/dL. */
const [leastShown, mostShown] = [20, 500];
const shown = (value: number): number => Math.min(mostShown, Math.max(leastShown, value));

/** A state of standard deviation 1 at each reading, of which so much is kept over `time`, ms (Ornstein & Uhlenbeck 1930). */
function wandering({ times }: GlucoseSeries, share: number, time: number, random: Random): Float64Array {
  let state = normal(random);
  return times.map((at, index) => {
    const since = index === 0 ? 0 : at - (times[index - 1] as number);
    const kept = share ** (since / time);
    state = kept * state + Math.sqrt(1 - kept ** 2) * normal(random);
    return state;
  });
}

/** Glucose from which on the noise is as large as said, mg/dL; below it is in proportion. */
const fullNoiseAt = 120;

/** Noise of standard deviation `size`, mg/dL, a share `carried` of which is still there 5 minutes later. */
export function noisier(series: GlucoseSeries, size: number, carried: number, random: Random): GlucoseSeries {
  const noise = wandering(series, carried, plainStep, random);
  const values = series.values.map((value, index) =>
    shown(value + size * (noise[index] as number) * Math.min(1, value / fullNoiseAt)),
  );
  return { ...series, values };
}

/** How a sensor is off: shares of the value, and mg/dL; all standard deviations. */
export interface Calibration {
  readonly offset: number;
  readonly slope: number;
  /** Of the slope, coming and going within hours. */
  readonly wander: number;
}

/** A wandering slope keeps so much of itself, in ms, until it is down to 1/e. */
const wanderTime = 6 * 60 * minute;

/** As a sensor shows it whose calibration is off, by an amount of its own and one that wanders. */
export function miscalibrated(series: GlucoseSeries, by: Calibration, random: Random): GlucoseSeries {
  const offset = by.offset * normal(random);
  const slope = 1 + by.slope * normal(random);
  const wander = wandering(series, Math.exp(-1), wanderTime, random);
  const values = series.values.map((value, index) =>
    shown(value * (slope + by.wander * (wander[index] as number)) + offset),
  );
  return { ...series, values };
}

/**
 * Someone whose glucose does the same `factor` times as slowly: the time since the first reading times that, read off the
 * lines between readings as often as the record has them. Gaps stay gaps. The clock on the wall stays with what was read,
 * so that habits keep their hours.
 */
export function atAnotherPace(series: GlucoseSeries, factor: number): GlucoseSeries {
  const { times, values, utcOffsets } = series;
  const step = usualStep(series);
  const first = times[0] ?? 0;
  const paced = times.map((time) => first + factor * (time - first));
  const read: { time: number; value: number; utcOffset: number }[] = [];
  for (let index = 0; index + 1 < times.length; index++) {
    if ((times[index + 1] as number) - (times[index] as number) > longestStep) continue;
    const [from, to] = [paced[index] as number, paced[index + 1] as number];
    const [start, end] = [values[index] as number, values[index + 1] as number];
    for (let time = Math.ceil(from / step) * step; time < to; time += step) {
      const then = first + (time - first) / factor;
      read.push({
        time,
        value: start + ((end - start) * (time - from)) / (to - from),
        utcOffset: ((utcOffsets[index] as number) + Math.round((then - time) / minute)) % dayMinutes,
      });
    }
  }
  return {
    times: Float64Array.from(read, ({ time }) => time),
    values: Float32Array.from(read, ({ value }) => value),
    utcOffsets: Int16Array.from(read, ({ utcOffset }) => utcOffset),
  };
}
