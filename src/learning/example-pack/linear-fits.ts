import type { WeightPrior } from '../head/expectation-maximization.ts';
import type { ScaledExample } from './example-scale.ts';
import type { LinearFilterPrior } from './linear-filter.ts';
import { namesOf } from './names.ts';
import { sumsOf } from './person-sums.ts';
import { bestPenalty, meanSquaredError, pooledRidge } from './pooled-ridge.ts';
import { surprise, wanderOf } from './wandering.ts';
import { weightPrior } from './weight-prior.ts';

type People = readonly (readonly ScaledExample[])[];

/** For one target from people to the prior of the filter. */
export type FitTarget = (people: People, target: number) => LinearFilterPrior;

const staying = (prior: WeightPrior): LinearFilterPrior => ({ ...prior, walk: 0, pullDays: Number.POSITIVE_INFINITY });

const widthOf = (people: People) => people.find((examples) => examples.length > 0)?.[0]?.design.length ?? 1;

const priorsOf = (people: People, target: number) => {
  const d = widthOf(people);
  return { d, sums: people.map((examples) => sumsOf(examples, target, d)) };
};

/** Every weight is the person's own. */
export const fitHierarchical: FitTarget = (people, target) => {
  const { d, sums } = priorsOf(people, target);
  return staying(weightPrior(sums, d));
};

export const fitWandering =
  (kind: 'free' | 'pulled'): FitTarget =>
  (people, target) =>
    wanderOf(people, target, fitHierarchical(people, target), kind);

/** Every weight is the person's own, and so is what the words of a name add. */
export const fitNamed: FitTarget = (people, target) => namesOf(people, target, fitHierarchical(people, target));

/** One model for all. */
export const fitPooled: FitTarget = (people, target) => {
  const { d, sums } = priorsOf(people, target);
  const mean = pooledRidge(sums, bestPenalty(sums, d), d);
  return staying({ mean, variance: new Float64Array(d), noise: meanSquaredError(sums, mean) });
};

/** Ridge on the person's own data: of people it knows the scale and how strong the pull to zero should be. */
export const fitOwnRidge: FitTarget = (people, target) => {
  const d = widthOf(people);
  const variances = [0.003, 0.01, 0.03, 0.1, 0.3].flatMap((variance) =>
    [0.2, 0.5].map((noise) => ({ variance, noise })),
  );
  const candidates = variances.map(({ variance, noise }) =>
    staying({ mean: new Float64Array(d), variance: new Float64Array(d).fill(variance).fill(1, 0, 1), noise }),
  );
  const surprises = candidates.map((candidate) => surprise(people, target, candidate));
  return candidates[surprises.indexOf(Math.min(...surprises))] as LinearFilterPrior;
};
