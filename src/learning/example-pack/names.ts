import type { ScaledExample } from './example-scale.ts';
import type { LinearFilterPrior } from './linear-filter.ts';
import { surprise } from './wandering.ts';

/** Variance of what a name adds, against the noise that was found without names. */
const shares = [0.03, 0.06, 0.1, 0.2, 0.35, 0.6, 1];
/** What is left of that noise: the rest was the names'. */
const noises = [1.15, 1, 0.85, 0.7, 0.6, 0.5, 0.4];

/** How much names tell: such that the past would have surprised least; nothing where there are none. */
export function namesOf(
  people: readonly (readonly ScaledExample[])[],
  target: number,
  base: LinearFilterPrior,
): LinearFilterPrior {
  let best: LinearFilterPrior = { ...base, word: 0 };
  if (!people.some((examples) => examples.some(({ words }) => words))) return best;
  let least = surprise(people, target, best);
  for (const share of shares) {
    for (const noise of noises) {
      const candidate = { ...base, word: share * base.noise, noise: noise * base.noise };
      const value = surprise(people, target, candidate);
      if (value < least) [best, least] = [candidate, value];
    }
  }
  return best;
}
