import { integerBelow, type Random } from '../learning/random.ts';

export interface Interval {
  readonly estimate: number;
  /** 2.5th and 97.5th percentile of the bootstrap; NaN where there is only one person. */
  readonly low: number;
  readonly high: number;
}

const resamples = 2000;

/**
 * Sum over people of one figure over the sum of another; the interval by percentile bootstrap over people, each of whom
 * brings both figures (Efron & Tibshirani 1993).
 */
export function ratioInterval(
  parts: readonly { readonly numerator: number; readonly denominator: number }[],
  random: Random,
): Interval {
  const numerators = Float64Array.from(parts, ({ numerator }) => numerator);
  const denominators = Float64Array.from(parts, ({ denominator }) => denominator);
  const ratioOf = (pick: (index: number) => number): number => {
    let numerator = 0;
    let denominator = 0;
    for (let index = 0; index < parts.length; index++) {
      const person = pick(index);
      numerator += numerators[person] as number;
      denominator += denominators[person] as number;
    }
    return numerator / denominator;
  };
  const draws = Float64Array.from({ length: parts.length > 1 ? resamples : 0 }, () =>
    ratioOf(() => integerBelow(parts.length, random)),
  )
    // A resample of people without any event says nothing.
    .filter(Number.isFinite)
    .sort();
  return {
    estimate: ratioOf((index) => index),
    low: draws[Math.floor(0.025 * draws.length)] ?? Number.NaN,
    high: draws[Math.floor(0.975 * draws.length)] ?? Number.NaN,
  };
}

/** How much less `method` errs than `baseline`, in percent of the baseline's error, both averaged over the same people. */
export function improvement(
  pairs: readonly { readonly baseline: number; readonly method: number }[],
  random: Random,
): Interval {
  const ratio = ratioInterval(
    pairs.map(({ baseline, method }) => ({ numerator: method, denominator: baseline })),
    random,
  );
  const saved = (share: number) => 100 * (1 - share);
  return { estimate: saved(ratio.estimate), low: saved(ratio.high), high: saved(ratio.low) };
}
