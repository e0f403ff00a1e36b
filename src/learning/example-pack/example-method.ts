import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import type { ScaledExample } from './example-scale.ts';

/** What a method knows of people before it meets one: arrays and single numbers under the method's own names. */
export interface MethodPrior {
  readonly arrays: Readonly<Record<string, { readonly shape: readonly number[]; readonly values: Float64Array }>>;
  readonly settings: Readonly<Record<string, number>>;
}

/** Expected outcome and its variance for each target, in the pack's scale. */
export interface ScaledForecast {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** A method at one person, in the order in which the person lives. */
export interface PersonalLearner {
  /** What it says of an example, from what it has learned so far. */
  predict(example: ScaledExample): ScaledForecast;
  /** Takes in an example whose outcome is known; targets that are NaN teach nothing. */
  learn(example: ScaledExample): void;
}

/** One way to forecast examples: from many people to a prior, and from the prior to one person. */
export interface ExampleMethod {
  readonly name: ExampleMethodName;
  /** @param people each person's examples in the order of time */
  fit(people: readonly (readonly ScaledExample[])[], targets: number): MethodPrior;
  begin(prior: MethodPrior): PersonalLearner;
}

export const arrayOf = (prior: MethodPrior, name: string): Float64Array => {
  const array = prior.arrays[name];
  if (!array) throw new RangeError(`the prior holds no ${name}`);
  return array.values;
};

export const settingOf = (prior: MethodPrior, name: string): number => {
  const value = prior.settings[name];
  if (value === undefined) throw new RangeError(`the prior holds no setting ${name}`);
  return value;
};
