import type { ExampleMethod, MethodPrior, PersonalLearner } from './example-method.ts';
import type { ScaledExample } from './example-scale.ts';

/** As many errors of the typical size are mixed into a person's own, so that one odd day does not double a band. */
const pseudoErrors = 10;
/** One error counts for at most so many standard deviations. */
const largestError = 4;

/** Expected outcome and its standard deviation for each target, in the pack's scale; the width is the person's own. */
export interface PersonForecast {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

/** One method at one person, with the width of the person's own errors so far. */
export class PersonForecaster {
  readonly #learner: PersonalLearner;
  readonly #squares: number[] = [];
  readonly #errors: number[] = [];
  readonly #pseudoErrors: number;
  #learned = 0;

  /** @param overlap how many of the person's examples tell together as much as one that stands alone */
  constructor(method: ExampleMethod, prior: MethodPrior, overlap = 1) {
    this.#learner = method.begin(prior);
    this.#pseudoErrors = pseudoErrors * overlap;
  }

  /** How many examples it has learned from. */
  get learned(): number {
    return this.#learned;
  }

  predict(example: ScaledExample): PersonForecast {
    const { mean, variance } = this.#learner.predict(example);
    return { mean, sd: variance.map((value, target) => Math.sqrt(value) * this.#width(target)) };
  }

  /** The person's errors against what the method expects of them; one for who is typical. */
  #width(target: number): number {
    return Math.sqrt(
      (this.#pseudoErrors + (this.#squares[target] ?? 0)) / (this.#pseudoErrors + (this.#errors[target] ?? 0)),
    );
  }

  learn(example: ScaledExample): void {
    const { mean, variance } = this.#learner.predict(example);
    for (const [target, outcome] of example.targets.entries()) {
      if (!Number.isFinite(outcome)) continue;
      const error = (outcome - (mean[target] as number)) / Math.sqrt(variance[target] as number);
      this.#squares[target] = (this.#squares[target] ?? 0) + Math.min(largestError, Math.abs(error)) ** 2;
      this.#errors[target] = (this.#errors[target] ?? 0) + 1;
    }
    this.#learner.learn(example);
    this.#learned += 1;
  }
}
