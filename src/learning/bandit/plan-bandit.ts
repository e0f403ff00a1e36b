import type { Random } from '../random.ts';
import { dot, drawWeights, type Gaussian, posterior, type Tried } from './gaussian.ts';
import { partOfFeature } from './plan-features.ts';
import { planPrior, rewardNoise } from './plan-prior.ts';

/** What is believed of a person after what came of their suggestions; rows of another length are of another version. */
export const learnedFrom = (tried: readonly Tried[]): Gaussian =>
  posterior(
    planPrior,
    tried.filter(({ features }) => features.length === partOfFeature.length),
    rewardNoise,
  );

/**
 * One draw of Thompson sampling: how much each suggestion is liked if the weights are as drawn. A suggestion is chosen as
 * often as it is likely to be the best.
 */
export function drawLiking(believed: Gaussian, random: Random): (features: readonly number[]) => number {
  const weights = drawWeights(believed, random);
  return (features) => dot(features, weights);
}
