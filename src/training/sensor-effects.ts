import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { normal, type Random } from '../learning/random.ts';

const minute = 60_000;
/** Readings further apart than this, in ms, have nothing between them. */
const longestStep = 20 * minute;

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
const [leastShown, mostShown] = [20, 420];
const shown = (value: number): number => Math.min(mostShown, Math.max(leastShown, value));

/** Glucose from which on the noise is as large as said, mg/dL; below it is in proportion. */
const fullNoiseAt = 120;

/** Noise of standard deviation `size`, mg/dL, a share `carried` of which one reading hands on to the next. */
export function noisier(series: GlucoseSeries, size: number, carried: number, random: Random): GlucoseSeries {
  let noise = 0;
  const values = series.values.map((value) => {
    noise = carried * noise + Math.sqrt(1 - carried ** 2) * size * normal(random);
    return shown(value + noise * Math.min(1, value / fullNoiseAt));
  });
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
  let wander = normal(random);
  const values = series.values.map((value, index) => {
    const since = index === 0 ? 0 : (series.times[index] as number) - (series.times[index - 1] as number);
    const kept = Math.exp(-since / wanderTime);
    wander = kept * wander + Math.sqrt(1 - kept ** 2) * normal(random);
    return shown(value * (slope + by.wander * wander) + offset);
  });
  return { ...series, values };
}

const grid = 5 * minute;

/**
 * Someone whose glucose does the same `factor` times as slowly: the time since the first reading times that, read off the
 * lines between readings every 5 minutes. Gaps stay gaps.
 */
export function atAnotherPace({ times, values, utcOffsets }: GlucoseSeries, factor: number): GlucoseSeries {
  const first = times[0] ?? 0;
  const paced = times.map((time) => first + factor * (time - first));
  const read: { time: number; value: number; utcOffset: number }[] = [];
  for (let index = 0; index + 1 < times.length; index++) {
    if ((times[index + 1] as number) - (times[index] as number) > longestStep) continue;
    const [from, to] = [paced[index] as number, paced[index + 1] as number];
    const [start, end] = [values[index] as number, values[index + 1] as number];
    for (let time = Math.ceil(from / grid) * grid; time < to; time += grid)
      read.push({
        time,
        value: start + ((end - start) * (time - from)) / (to - from),
        utcOffset: utcOffsets[index] as number,
      });
  }
  return {
    times: Float64Array.from(read, ({ time }) => time),
    values: Float32Array.from(read, ({ value }) => value),
    utcOffsets: Int16Array.from(read, ({ utcOffset }) => utcOffset),
  };
}
