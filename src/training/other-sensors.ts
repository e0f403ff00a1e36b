import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { selectWindows } from '../domain/glucose/windows.ts';
import { integerBelow, type Random } from '../learning/random.ts';
import type { Person } from './corpora/cgm.ts';
import { type PooledWindows, poolWindows } from './pooled-windows.ts';
import { atAnotherPace, type Calibration, miscalibrated, noisier, smoothed } from './sensor-effects.ts';

/** How records are varied. A `share` says of how many; the other figures are drawn evenly between their ends. */
export interface SensorVariation {
  readonly calibration: Calibration & { readonly share: number };
  /** Passes of the filter of a smoother sensor; those that are not smoother are noisier. */
  readonly smoothing: { readonly share: number; readonly mostPasses: number };
  /** Standard deviation at 120 mg/dL and more; below that in proportion. At most `mostCarried` of it goes on to the next reading. */
  readonly noise: { readonly least: number; readonly most: number; readonly mostCarried: number };
  /** How many times as slowly glucose does the same. */
  readonly pace: { readonly share: number; readonly least: number; readonly most: number };
}

/** How many of the varied windows are learned from. */
export interface VariedPool {
  /** Through how many sensors each person is seen, besides their own. */
  readonly sensors: number;
  /** Windows seen of one person through one such sensor, at most. */
  readonly windowsPerSensor: number;
  /** Of all these windows, how many are taken. */
  readonly share: number;
}

const between = (least: number, most: number, random: Random): number => least + (most - least) * random();

/** A record as a sensor of another make might have shown it, of someone whose glucose is swifter or slower. */
export function throughAnotherSensor(
  series: GlucoseSeries,
  { calibration, smoothing, noise, pace }: SensorVariation,
  random: Random,
): GlucoseSeries {
  let seen = series;
  if (random() < calibration.share) seen = miscalibrated(seen, calibration, random);
  if (random() < smoothing.share)
    for (let pass = 1 + integerBelow(smoothing.mostPasses, random); pass > 0; pass--) seen = smoothed(seen);
  else seen = noisier(seen, between(noise.least, noise.most, random), noise.mostCarried * random(), random);
  if (random() < pace.share) seen = atAnotherPace(seen, between(pace.least, pace.most, random));
  return seen;
}

/** Everyone, each as seen through one such sensor. */
export const seenThroughOtherSensors = (
  people: readonly Person[],
  variation: SensorVariation,
  random: Random,
): Person[] => people.map((person) => ({ ...person, series: throughAnotherSensor(person.series, variation, random) }));

/**
 * The windows of everyone as seen through some such sensors, a share of them. There are fewer makes of sensors than people:
 * a network that knows those few alone takes their smoothness for everybody's.
 */
export function poolThroughOtherSensors(
  people: readonly Person[],
  variation: SensorVariation,
  { sensors, windowsPerSensor, share }: VariedPool,
  random: Random,
): PooledWindows {
  const seen = Array.from({ length: sensors }, () => seenThroughOtherSensors(people, variation, random)).flat();
  const { windows, weights } = poolWindows(seen, windowsPerSensor, random);
  const taken = Array.from(weights.keys()).filter(() => random() < share);
  return {
    windows: selectWindows(windows, taken),
    weights: Float32Array.from(taken, (window) => weights[window] as number),
  };
}
