import { type Gaussian, independent } from './gaussian.ts';
import { partOfFeature } from './plan-features.ts';
import fitted from './plan-prior.json' with { type: 'json' };

/**
 * What is believed of someone of whom nothing is known: the mean of simulated people and how much they differ. Simulated, for
 * lack of any real ones: it is a beginning that a person's own answers move away from, not a finding.
 */
export const planPrior: Gaussian = independent(
  fitted.mean,
  partOfFeature.map((part) => fitted.variances[part]),
);

/** Variance of a reward around what is expected of it. */
export const rewardNoise: number = fitted.noise;
