import type { ExampleMethodName } from './example-methods.ts';

/** From, to; in the target's unit. */
export type Band = readonly [low: number, high: number];

/** Why it is expected to be so, in the target's unit: `typical`, `own` and the parts add up to what is expected. */
export interface TargetReasons {
  /** What people's experience says of this person's usual question. */
  readonly typical: number;
  /** What the person's own past adds to that. */
  readonly own: number;
  /** What is special about this question, by the layout's groups of inputs. */
  readonly parts: readonly { readonly group: string; readonly value: number }[];
}

export interface TargetForecast {
  /** What forecast it: the method that did best on this target for this person. */
  readonly method: ExampleMethodName;
  readonly name: string;
  readonly unit: string;
  readonly expected: number;
  readonly half: Band;
  readonly eighty: Band;
  readonly ninety: Band;
  /** Absent where nobody asks, and in what was written down before there were reasons. */
  readonly why?: TargetReasons;
}

export interface ExampleForecast {
  readonly targets: readonly TargetForecast[];
  /** How many of the person's own examples it was learned from. */
  readonly learnedFrom: number;
  /** Too few of them: this is what is typical of people, and must be called so. */
  readonly typical: boolean;
}

/** Why nothing is said: an input lies far outside everything the pack was made from. */
export interface Abstention {
  readonly abstains: 'unlikeAnySeen';
  /** The input, by its name in the layout. */
  readonly feature: string;
}

/** How one method did on the person's own past. */
export interface OwnRecord {
  readonly method: ExampleMethodName;
  /** Root mean squared error per target in its unit; NaN where no outcome was known. */
  readonly rmse: readonly number[];
  readonly forecasts: number;
}
