import type { Windows } from '../../domain/glucose/windows.ts';
import type { AdaptationMethod } from '../adaptation-method.ts';
import { lastValue } from './last-value.ts';
import { recentLevels, recentMinutes } from './recent-levels.ts';
import { scaledError } from './scaled-error.ts';
import { steadyChange } from './steady-change.ts';

/** Minutes. */
const halfLives = [5, 10, 20, 40, 80];

/** Minutes that a level stands for: half way to its neighbours on each side. */
const minutesOf = recentMinutes.map((minutes, index) => {
  const newer = recentMinutes[index - 1] ?? minutes;
  const older = recentMinutes[index + 1] ?? minutes;
  return (older - newer) / 2;
});

/** Mean of the last three hours, each minute of which counts half as much as one `halfLife` minutes later; mg/dL. */
export function weightedLevel(recent: Float64Array, halfLife: number): number {
  let sum = 0;
  let total = 0;
  for (const [index, minutes] of recentMinutes.entries()) {
    const weight = (minutesOf[index] as number) * 0.5 ** (minutes / halfLife);
    sum += weight * (recent[index] as number);
    total += weight;
  }
  return sum / total;
}

const changeWith = (windows: Windows, halfLife: number) =>
  steadyChange(windows, (window) => weightedLevel(recentLevels(windows, window), halfLife));

/** Exponentially weighted mean of the last three hours, at every lead time; the half-life is the one that errs least on the support. */
export const ewma: AdaptationMethod = {
  name: 'ewma',
  adapt: async ({ manifest: { normalization } }, { windows }) => {
    if (windows.count === 0) return new Float32Array(0);
    const errors = halfLives.map((each) => scaledError(changeWith(windows, each), windows, normalization.targetScale));
    return Float32Array.of(halfLives[errors.indexOf(Math.min(...errors))] ?? (halfLives[0] as number));
  },
  predict: async (pack, adapted, windows) => {
    const [halfLife] = adapted;
    return halfLife === undefined ? lastValue.predict(pack, adapted, windows) : changeWith(windows, halfLife);
  },
};
