import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import { arrayOf, type ExampleMethod, type MethodPrior, settingOf } from './example-method.ts';
import type { ScaledExample } from './example-scale.ts';
import { LinearFilter, type LinearFilterPrior } from './linear-filter.ts';
import type { FitTarget } from './linear-fits.ts';

/** Which inputs a member of the family looks at: all, or none but the person's level. */
export type Design = (example: ScaledExample) => ScaledExample;
export const allInputs: Design = (example) => example;
export const levelOnly: Design = (example) => ({ ...example, design: example.design.slice(0, 1), completion: null });

interface Member {
  readonly name: ExampleMethodName;
  readonly design: Design;
  readonly fitTarget: FitTarget;
}

/** What is kept of one target's prior beside its weights; no pull is written as zero. */
const scalars = ['noise', 'walk', 'pullDays'] as const;

/** A member of the family: one linear filter for each target. */
export function linearMethod({ name, design, fitTarget }: Member): ExampleMethod {
  return {
    name,
    fit: (people, targets) => {
      const seen = people.map((examples) => examples.map(design));
      const priors = Array.from({ length: targets }, (_, target) => fitTarget(seen, target));
      const d = priors[0]?.mean.length ?? 0;
      const stacked = (of: (prior: LinearFilterPrior) => ArrayLike<number>, width: number) => ({
        shape: [targets, width],
        values: Float64Array.from(priors.flatMap((prior) => Array.from(of(prior)))),
      });
      return {
        arrays: {
          mean: stacked(({ mean }) => mean, d),
          variance: stacked(({ variance }) => variance, d),
          dynamics: stacked(
            (prior) => scalars.map((scalar) => (Number.isFinite(prior[scalar]) ? prior[scalar] : 0)),
            scalars.length,
          ),
          ...(priors.some(({ word }) => word !== undefined) && { word: stacked(({ word = 0 }) => [word], 1) }),
        },
        settings: { weights: d },
      };
    },
    begin: (prior) => {
      const filters = filterPriors(prior).map((each) => new LinearFilter(each));
      return {
        predict: (example) => {
          const seen = design(example);
          const each = filters.map((filter) => filter.predict(seen));
          return {
            mean: Float64Array.from(each, ({ mean }) => mean),
            variance: Float64Array.from(each, ({ variance }) => variance),
          };
        },
        learn: (example) => {
          const seen = design(example);
          for (const [target, filter] of filters.entries()) {
            const outcome = example.targets[target] as number;
            if (Number.isFinite(outcome)) filter.learn(seen, outcome);
          }
        },
      };
    },
  };
}

/** The inverse of what `fit` keeps. */
export function filterPriors(prior: MethodPrior): LinearFilterPrior[] {
  const d = settingOf(prior, 'weights');
  const [means, variances, dynamics] = ['mean', 'variance', 'dynamics'].map((name) => arrayOf(prior, name)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const words = prior.arrays.word?.values;
  return Array.from({ length: means.length / d }, (_, target) => {
    const [noise, walk, pullDays] = dynamics.subarray(target * scalars.length) as unknown as [number, number, number];
    return {
      mean: means.subarray(target * d, (target + 1) * d),
      variance: variances.subarray(target * d, (target + 1) * d),
      noise,
      walk,
      pullDays: pullDays === 0 ? Number.POSITIVE_INFINITY : pullDays,
      ...(words && { word: words[target] as number }),
    };
  });
}
