import { dot, type Gaussian, posterior, type Tried } from '../../learning/bandit/gaussian.ts';
import { drawLiking } from '../../learning/bandit/plan-bandit.ts';
import type { Random } from '../../learning/random.ts';
import type { Policy } from './simulated-days.ts';
import { choosable, expectedReward, type Taker } from './simulated-taker.ts';

export const randomOrder = (random: Random): Policy => ({ liking: (offers) => offers.map(() => random()) });

/** Always in the order of the table: what a clinic would look at first. */
export const tableOrder: Policy = {
  liking: (offers) => offers.map(({ suggestion }) => -choosable.indexOf(suggestion)),
};

/** Always what people take up most, by the mean that the bandit begins with as well: the same for everyone. */
export const popularOrder = (prior: Gaussian): Policy => ({
  liking: (offers) => offers.map(({ features }) => dot(features, prior.mean)),
});

/** What the app does. */
export function thompson(prior: Gaussian, noise: number, random: Random): Policy {
  let believed = prior;
  return {
    liking: (offers) => {
      const liking = drawLiking(believed, random);
      return offers.map(({ features }) => liking(features));
    },
    learn: (tried: readonly Tried[]) => {
      believed = posterior(believed, tried, noise);
    },
  };
}

/** Knows the person, which nobody does: what is left of regret is the price of learning. */
export const knowing = (taker: Taker): Policy => ({
  liking: (offers) => offers.map(({ suggestion, day }) => expectedReward(taker, suggestion, day)),
});
