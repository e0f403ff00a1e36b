import type { Pack, QuantileFactors } from '../learning/pack.ts';
import { quantileFactorsOf, typicalErrorOf } from './calibrate.ts';
import { methodsIn, type PersonEpisode } from './evaluation.ts';
import { Progress } from './progress.ts';

/** Places the bands of every method that the pack holds, on metaValidation people. */
export async function calibratePack(draft: Pack, validation: readonly PersonEpisode[]): Promise<Pack> {
  const typicalError = await typicalErrorOf(draft, validation);
  const manifest = { ...draft.manifest, typicalError };
  const methods = methodsIn(draft);
  const progress = new Progress('Placing the bands', methods.length);
  const quantiles: Record<string, QuantileFactors> = {};
  for (const [index, { name }] of methods.entries()) {
    quantiles[name] = await quantileFactorsOf({ ...draft, manifest }, validation, name);
    progress.show(index + 1);
  }
  return { ...draft, manifest: { ...manifest, quantiles } };
}
