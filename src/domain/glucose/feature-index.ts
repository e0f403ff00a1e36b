import { featureNames } from './features.ts';

/**
 * Where a feature stands among the inputs.
 *
 * @throws RangeError where there is no such feature
 */
export function featureIndex(name: string): number {
  const index = featureNames.indexOf(name);
  if (index < 0) throw new RangeError(`no feature is named "${name}"`);
  return index;
}
