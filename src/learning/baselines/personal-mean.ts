import type { AdaptationMethod } from '../adaptation-method.ts';
import { lastValue } from './last-value.ts';
import { steadyChange } from './steady-change.ts';

/** "Back to this person's mean": the mean level of the support, at every lead time. Last value where there is none. */
export const personalMean: AdaptationMethod = {
  name: 'personalMean',
  adapt: async (_pack, { windows: { count, levels } }) =>
    count === 0 ? new Float32Array(0) : Float32Array.of(levels.reduce((sum, level) => sum + level, 0) / count),
  predict: async (pack, adapted, windows) => {
    const [mean] = adapted;
    return mean === undefined ? lastValue.predict(pack, adapted, windows) : steadyChange(windows, () => mean);
  },
};
