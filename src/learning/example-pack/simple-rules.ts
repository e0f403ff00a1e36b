import type { ExampleMethodName } from '../../domain/examples/example-methods.ts';
import { arrayOf, type ExampleMethod, type MethodPrior } from './example-method.ts';
import type { ScaledExample } from './example-scale.ts';

/** A rule as a running level for one outcome: where it begins, and how an outcome moves it. */
interface Rule {
  readonly name: ExampleMethodName;
  /** In the pack's scale, where zero is the mean of people; `zero` is an outcome of nothing in its own unit. */
  readonly begin: (zero: number) => number;
  readonly moved: (level: number, outcome: number, seen: { readonly count: number; readonly share: number }) => number;
  /** Shares of the newest outcome to choose among; one where there is nothing to choose. */
  readonly shares: readonly number[];
}

/** Errors of a rule on one person's outcomes in turn. */
function errorsOf(rule: Rule, outcomes: readonly number[], { zero, share }: { zero: number; share: number }): number[] {
  let level = rule.begin(zero);
  return outcomes.map((outcome, count) => {
    const error = outcome - level;
    level = rule.moved(level, outcome, { count, share });
    return error;
  });
}

const known = (examples: readonly ScaledExample[], target: number): number[] =>
  examples.map(({ targets }) => targets[target] as number).filter(Number.isFinite);

/** Mean over people of the mean squared error, beginners' first outcome left out: no rule knows anything of it. */
function meanSquare(people: readonly (readonly number[])[]): number {
  const later = people.map((errors) => errors.slice(1)).filter((errors) => errors.length > 0);
  const each = later.map((errors) => errors.reduce((sum, error) => sum + error ** 2, 0) / errors.length);
  return each.reduce((sum, value) => sum + value, 0) / each.length;
}

/** What outcomes of zero are in the pack's scale, one for each target: known to the rule that says "no change". */
export type ZeroOutcome = (target: number) => number;

function ruleMethod(rule: Rule, zeroOf: ZeroOutcome): ExampleMethod {
  const { name } = rule;
  return {
    name,
    fit: (people, targets) => {
      const zeros = Float64Array.from({ length: targets }, (_, target) => zeroOf(target));
      const found = Array.from({ length: targets }, (_, target) => {
        const outcomes = people.map((examples) => known(examples, target));
        const tried = rule.shares.map((share) => ({
          share,
          variance: meanSquare(outcomes.map((each) => errorsOf(rule, each, { zero: zeros[target] as number, share }))),
        }));
        const best = tried.reduce((a, b) => (b.variance < a.variance ? b : a));
        return { share: best.share, variance: Number.isFinite(best.variance) ? Math.max(1e-9, best.variance) : 1 };
      });
      const array = (values: Float64Array) => ({ shape: [targets], values });
      return {
        arrays: {
          zero: array(zeros),
          share: array(Float64Array.from(found, ({ share }) => share)),
          variance: array(Float64Array.from(found, ({ variance }) => variance)),
        },
        settings: {},
      };
    },
    begin: (prior: MethodPrior) => {
      const [zeros, shares, variance] = ['zero', 'share', 'variance'].map((each) => arrayOf(prior, each)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      const levels = zeros.map((zero) => rule.begin(zero));
      const counts = new Float64Array(levels.length);
      return {
        predict: () => ({ mean: levels.slice(), variance }),
        learn: ({ targets }) => {
          for (const [target, outcome] of targets.entries()) {
            if (!Number.isFinite(outcome)) continue;
            const seen = { count: counts[target] as number, share: shares[target] as number };
            levels[target] = rule.moved(levels[target] as number, outcome, seen);
            counts[target] = seen.count + 1;
          }
        },
      };
    },
  };
}

/** Nothing changes: of targets that are changes, zero. */
export const unchanged = (zeroOf: ZeroOutcome): ExampleMethod =>
  ruleMethod({ name: 'unchanged', begin: (zero) => zero, moved: (level) => level, shares: [1] }, zeroOf);

/** The same as last time. */
export const lastOutcome: ExampleMethod = ruleMethod(
  { name: 'lastValue', begin: () => 0, moved: (_, outcome) => outcome, shares: [1] },
  () => 0,
);

/** Exponentially weighted mean: the newest outcome counts `share`, and as a plain mean until that is less. */
export const movingAverage: ExampleMethod = ruleMethod(
  {
    name: 'ewma',
    begin: () => 0,
    moved: (level, outcome, { count, share }) => level + Math.max(share, 1 / (count + 1)) * (outcome - level),
    shares: [0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.7],
  },
  () => 0,
);
