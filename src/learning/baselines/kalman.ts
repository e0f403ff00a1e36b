import { featureIndex } from '../../domain/glucose/feature-index.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import type { Windows } from '../../domain/glucose/windows.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { metaOf } from '../example-method.ts';
import { lastValue } from './last-value.ts';
import { levelRatio, modelOf, type Readings, stepMinutes } from './level-ratio.ts';
import { filterStep, firstBelief, type LevelBelief, type LocalLevel } from './local-level.ts';
import { recentLevels, recentMinutes } from './recent-levels.ts';
import { steadyChange } from './steady-change.ts';

/** The readings that the windows were made at. */
const readingsAt = ({ origins, levels }: Windows): Readings => ({ times: origins, values: levels });

const samplingInterval = featureIndex('sampling interval (min)');

/**
 * The level behind a window's last three hours. Between the readings of a slow sensor the features hold what was read
 * off a line; a filter that took those for readings would think the sensor better than it is.
 */
function filteredLevel(windows: Windows, window: number, model: LocalLevel): number {
  const interval = windows.inputs[window * featureCount + samplingInterval] as number;
  const every = stepMinutes * Math.max(1, Math.round(interval / stepMinutes));
  const recent = recentLevels(windows, window);
  let belief: LevelBelief | undefined;
  let before = 0;
  for (let index = recent.length - 1; index >= 0; index--) {
    const minutes = recentMinutes[index] as number;
    if (minutes % every !== 0) continue;
    const reading = recent[index] as number;
    belief = belief
      ? filterStep(belief, reading, (before - minutes) / stepMinutes, model).belief
      : firstBelief(reading, model);
    before = minutes;
  }
  return belief?.mean ?? (windows.levels[window] as number);
}

/**
 * Local-level Kalman filter: glucose is a level that walks, seen through noise; the forecast is the level as filtered
 * from the last three hours. How fast it walks against how noisy it is comes from a prior over people and the person's own readings.
 *
 * Settings: `logRatio` and `logRatioSpread`, from `levelRatioPrior`.
 */
export const kalman: AdaptationMethod = {
  name: 'kalman',
  adapt: async (pack, { windows }) => {
    const { settings } = metaOf(pack, 'kalman');
    return windows.count === 0 ? new Float32Array(0) : Float32Array.of(levelRatio(readingsAt(windows), settings));
  },
  predict: async (pack, adapted, windows) => {
    const [logRatio] = adapted;
    if (logRatio === undefined) return lastValue.predict(pack, adapted, windows);
    const model = modelOf(logRatio);
    return steadyChange(windows, (window) => filteredLevel(windows, window, model));
  },
};
