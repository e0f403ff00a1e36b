import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { selectWindows } from '../domain/glucose/windows.ts';
import { integerBelow, type Random } from '../learning/random.ts';
import type { Person } from './corpora/cgm.ts';
import { type PooledWindows, poolWindows } from './pooled-windows.ts';
import {
  atAnotherPace,
  type Calibration,
  miscalibrated,
  noisier,
  plainStep,
  smoothed,
  usualStep,
} from './sensor-effects.ts';

/** How records are varied. A `share` says of how many; the other figures are drawn evenly between their ends. */
export interface SensorVariation {
  readonly calibration: Calibration & { readonly share: number };
  /** Passes of the filter of a smoother sensor, at a reading every 5 minutes; those that are not smoother are noisier. */
  readonly smoothing: { readonly share: number; readonly mostPasses: number };
  /** Standard deviation at 120 mg/dL and more; below that in proportion. At most `mostCarried` of it is there 5 minutes later. */
  readonly noise: { readonly least: number; readonly most: number; readonly mostCarried: number };
  /** How many times as slowly glucose does the same. */
  readonly pace: { readonly share: number; readonly least: number; readonly most: number };
}

export interface OtherSensors extends SensorVariation {
  /** Through how many sensors each person is seen, besides their own. */
  readonly sensors: number;
  /** Windows seen of one person through one such sensor, at most. */
  readonly windowsPerSensor: number;
  /** Of all these windows, how many are learned from. */
  readonly share: number;
}

/** What a sensor that shows every minute costs at most. */
const mostPasses = 40;

const between = (least: number, most: number, random: Random): number => least + (most - least) * random();

/** Passes of the filter whose width is that of so many at a reading every 5 minutes: it grows with their root. */
const passesAt = (series: GlucoseSeries, passes: number): number =>
  Math.min(mostPasses, Math.round(passes * (plainStep / usualStep(series)) ** 2));

/** A record as of someone whose glucose is swifter or slower, and as a sensor of another make might have shown it. */
export function throughAnotherSensor(
  series: GlucoseSeries,
  { pace, calibration, smoothing, noise }: SensorVariation,
  random: Random,
): GlucoseSeries {
  let seen = series;
  if (random() < pace.share) seen = atAnotherPace(seen, between(pace.least, pace.most, random));
  if (random() < calibration.share) seen = miscalibrated(seen, calibration, random);
  if (random() < smoothing.share)
    for (let pass = passesAt(seen, 1 + integerBelow(smoothing.mostPasses, random)); pass > 0; pass--)
      seen = smoothed(seen);
  else seen = noisier(seen, between(noise.least, noise.most, random), noise.mostCarried * random(), random);
  return seen;
}

/**
 * The windows of everyone as seen through some such sensors, a share of them. There are fewer makes of sensors than people:
 * a network that knows those few alone takes their smoothness for everybody's.
 */
export function poolThroughOtherSensors(
  people: readonly Person[],
  { sensors, windowsPerSensor, share, ...variation }: OtherSensors,
  random: Random,
): PooledWindows {
  const seen = people.flatMap((person) =>
    Array.from({ length: sensors }, () => ({
      ...person,
      series: throughAnotherSensor(person.series, variation, random),
    })),
  );
  const { windows, weights } = poolWindows(seen, windowsPerSensor, random);
  const taken = Array.from(weights.keys()).filter(() => random() < share);
  return {
    windows: selectWindows(windows, taken),
    weights: Float32Array.from(taken, (window) => weights[window] as number),
  };
}
