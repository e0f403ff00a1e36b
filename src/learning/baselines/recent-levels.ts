import { featureIndex } from '../../domain/glucose/feature-index.ts';
import { featureCount } from '../../domain/glucose/features.ts';
import type { Windows } from '../../domain/glucose/windows.ts';

const everyFive = Array.from({ length: 12 }, (_, index) => 5 * (index + 1));
const earlier = [75, 90, 105, 120, 150, 180];

/** Minutes before the origin, newest first: the places at which a window knows the level of its last three hours. */
export const recentMinutes: readonly number[] = [0, ...everyFive, ...earlier];

const changeFeatures = everyFive.map((minutes) => featureIndex(`change ${minutes} to ${minutes - 5} min ago`));
const gapFeatures = earlier.map((minutes) => featureIndex(`level against ${minutes} min ago`));

/** Where the inputs stand that hold the last three hours. */
export const recentFeatures: readonly number[] = [featureIndex('level'), ...changeFeatures, ...gapFeatures];

/**
 * The last three hours of one window, mg/dL, in the order of `recentMinutes`, rebuilt from the window's own features.
 * Where a level was not known the features carry the nearest newer one, and so does this.
 */
export function recentLevels({ inputs, levels }: Windows, window: number): Float64Array {
  const start = window * featureCount;
  const origin = levels[window] as number;
  const recent = [origin];
  for (const feature of changeFeatures) recent.push((recent.at(-1) as number) - (inputs[start + feature] as number));
  for (const feature of gapFeatures) recent.push(origin - (inputs[start + feature] as number));
  return Float64Array.from(recent);
}
