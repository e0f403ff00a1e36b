import { longestHistoryGap } from '../../domain/glucose/cursor.ts';
import { featureIndex } from '../../domain/glucose/feature-index.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import type { Windows } from '../../domain/glucose/windows.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { lastValue } from '../adapters/last-value.ts';
import { metaOf } from '../example-method.ts';
import type { MethodSettings } from '../pack.ts';
import { filterStep, firstBelief, type LevelBelief, type LocalLevel } from './local-level.ts';
import { recentLevels, recentMinutes } from './recent-levels.ts';
import { steadyChange } from './steady-change.ts';

const minute = 60_000;
/** Minutes; the unit of time of the level's walk, one step of a common sensor. */
const unit = 5;
/** ln(walk / noise): from a level that is hardly seen through the noise to one that a reading shows as it is. */
const logRatios = Array.from({ length: 25 }, (_, index) => Math.log(10) * (-3 + 0.25 * index));
/** A spread below the grid's step would let a prior from few people rule. */
const leastSpread = 0.5;

/** Noise 1: the ratio alone decides what the filter believes. */
const modelOf = (logRatio: number): LocalLevel => ({ walk: Math.exp(logRatio), noise: 1 });

/**
 * Log likelihood of a person's readings, the noise's variance at its own best value (Durbin & Koopman, 2.10.2). The
 * readings are the levels at the windows' origins; after a long gap the filter begins anew.
 */
export function logLikelihood({ count, levels, origins }: Windows, logRatio: number): number {
  const model = modelOf(logRatio);
  let belief: LevelBelief | undefined;
  let innovations = 0;
  let squares = 0;
  let logVariances = 0;
  for (let window = 0; window < count; window++) {
    const reading = levels[window] as number;
    const elapsed = ((origins[window] as number) - (origins[window - 1] ?? Number.NaN)) / minute;
    if (!belief || !(elapsed <= longestHistoryGap)) {
      belief = firstBelief(reading, model);
      continue;
    }
    const step = filterStep(belief, reading, elapsed / unit, model);
    belief = step.belief;
    innovations += 1;
    squares += step.innovation ** 2 / step.innovationVariance;
    logVariances += Math.log(step.innovationVariance);
  }
  // A sensor that never moves would make the noise zero and the likelihood infinite.
  return innovations === 0 ? 0 : -0.5 * (innovations * Math.log(squares / innovations + 1e-9) + logVariances);
}

const mostLikely = (score: (logRatio: number) => number): number => {
  const scores = logRatios.map(score);
  return logRatios[scores.indexOf(Math.max(...scores))] as number;
};

/** The ratio a person's readings and the prior agree on: the mode of the posterior. */
const ratioOf = (windows: Windows, { logRatio, logRatioSpread }: MethodSettings): number =>
  mostLikely(
    (each) => logLikelihood(windows, each) - 0.5 * ((each - (logRatio as number)) / (logRatioSpread as number)) ** 2,
  );

/** The prior: mean and spread of the log ratio over people, each one's windows in time order. */
export function kalmanPrior(people: readonly Windows[]): MethodSettings {
  const best = people
    .filter(({ count }) => count > 1)
    .map((windows) => mostLikely((each) => logLikelihood(windows, each)));
  const mean = best.reduce((sum, each) => sum + each, 0) / best.length;
  const variance = best.reduce((sum, each) => sum + (each - mean) ** 2, 0) / best.length;
  return { logRatio: mean, logRatioSpread: Math.max(leastSpread, Math.sqrt(variance)) };
}

const samplingInterval = featureIndex('sampling interval (min)');

/**
 * The level behind a window's last three hours. Between the readings of a slow sensor the features hold what was read
 * off a line; a filter that took those for readings would think the sensor better than it is.
 */
function filteredLevel(windows: Windows, window: number, model: LocalLevel): number {
  const interval = windows.inputs[window * featureCount + samplingInterval] as number;
  const every = unit * Math.max(1, Math.round(interval / unit));
  const recent = recentLevels(windows, window);
  let belief: LevelBelief | undefined;
  let before = 0;
  for (let index = recent.length - 1; index >= 0; index--) {
    const minutes = recentMinutes[index] as number;
    if (minutes % every !== 0) continue;
    const reading = recent[index] as number;
    belief = belief
      ? filterStep(belief, reading, (before - minutes) / unit, model).belief
      : firstBelief(reading, model);
    before = minutes;
  }
  return belief?.mean ?? (windows.levels[window] as number);
}

/**
 * Local-level Kalman filter: glucose is a level that walks, seen through noise; the forecast is the level as filtered
 * from the last three hours. How fast it walks against how noisy it is comes from a prior over people and the person's own readings.
 *
 * Settings: `logRatio` and `logRatioSpread`, from `kalmanPrior`.
 */
export const kalman: AdaptationMethod = {
  name: 'kalman',
  adapt: async (pack, { windows }) => {
    const { settings } = metaOf(pack, 'kalman');
    return windows.count === 0 ? new Float32Array(0) : Float32Array.of(ratioOf(windows, settings));
  },
  predict: async (pack, adapted, windows) => {
    const [logRatio] = adapted;
    if (logRatio === undefined) return lastValue.predict(pack, adapted, windows);
    const model = modelOf(logRatio);
    return steadyChange(windows, (window) => filteredLevel(windows, window, model));
  },
};
