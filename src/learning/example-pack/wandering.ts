import type { ScaledExample } from './example-scale.ts';
import { LinearFilter, type LinearFilterPrior } from './linear-filter.ts';

type People = readonly (readonly ScaledExample[])[];

/** Minus the log likelihood of everybody's outcomes, each foreseen from the person's earlier ones; of one target. */
export function surprise(people: People, target: number, prior: LinearFilterPrior): number {
  let sum = 0;
  for (const examples of people) {
    const filter = new LinearFilter(prior);
    for (const example of examples) {
      const outcome = example.targets[target] as number;
      if (!Number.isFinite(outcome)) continue;
      const { mean, variance } = filter.predict(example);
      sum += 0.5 * (Math.log(variance) + (outcome - mean) ** 2 / variance);
      filter.learn(example, outcome);
    }
  }
  return sum;
}

/** What a free walk, or a pulled one, may be: variance of the level against that of the noise; days of the pull. */
const wanderChoices = { free: [Number.POSITIVE_INFINITY], pulled: [2, 7, 21, 60] };
const levelShares = [0.03, 0.1, 0.2, 0.35, 0.6];
const freeWalks = [0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3];

/** The wandering under which the past would have surprised least; none where none helps. */
export function wanderOf(
  people: People,
  target: number,
  base: LinearFilterPrior,
  kind: 'free' | 'pulled',
): LinearFilterPrior {
  let best = base;
  let least = surprise(people, target, base);
  for (const pullDays of wanderChoices[kind]) {
    for (const share of kind === 'free' ? freeWalks : levelShares) {
      const candidate = {
        ...base,
        pullDays,
        walk: kind === 'free' ? share * base.noise : (2 * share * base.noise) / pullDays,
        noise: kind === 'free' ? base.noise : (1 - 0.7 * share) * base.noise,
      };
      const value = surprise(people, target, candidate);
      if (value < least) [best, least] = [candidate, value];
    }
  }
  // The noise was found without wandering.
  for (const factor of [0.5, 0.7, 0.85, 1.15]) {
    const candidate = { ...best, noise: factor * best.noise };
    const value = surprise(people, target, candidate);
    if (value < least) [best, least] = [candidate, value];
  }
  return best;
}
