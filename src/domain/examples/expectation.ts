/** What is expected of one meal, workout, reading, night or weight, as screens show it: beside what came, once that is known. */
import type { Band, TargetReasons } from './example-forecast.ts';
import type { ExampleLayoutId } from './example-layouts.ts';
import type { ExampleMethodName } from './example-methods.ts';

export interface ExpectedTarget {
  /** As the layout names it. */
  readonly name: string;
  readonly unit: string;
  /** What forecast it: of the pack's methods, the one that did best on this person's own past. */
  readonly method: ExampleMethodName;
  readonly expected: number;
  /** Half of outcomes lie in it. */
  readonly half: Band;
  /** Nine of ten outcomes lie in it. */
  readonly ninety: Band;
  readonly why?: TargetReasons;
  /** What came; null while it is not known. */
  readonly actual: number | null;
}

export interface Expectation {
  readonly layout: ExampleLayoutId;
  readonly packId: string;
  /** People the pack was made from, and simulated ones beside them. */
  readonly people: number;
  readonly simulatedPeople: number;
  /** Own examples it was learned from. */
  readonly learnedFrom: number;
  /** Fewer of them than the pack asks for: what is typical of people, and must be called so. */
  readonly typical: boolean;
  readonly leastExamples: number;
  /** The moment that is asked about, epoch ms. */
  readonly time: number;
  /**
   * `ahead`: the outcome is to come, and this stands in the ledger. `asked`: it is to come, or may never, and was not written
   * down. `foretold`: this stood in the ledger before the outcome was known. `afterwards`: it was
   * worked out later, from what was known before.
   */
  readonly said: 'ahead' | 'asked' | 'foretold' | 'afterwards';
  readonly targets: readonly ExpectedTarget[];
}

/** Why nothing is said. */
export type NoExpectation =
  /** No pack of this kind comes with the app. */
  | { readonly reason: 'notOffered' }
  | { readonly reason: 'tooFewOwn'; readonly have: number; readonly need: number }
  /** An input, by its name in the layout, lies far outside everything the pack was made from. */
  | { readonly reason: 'unlikeAnySeen'; readonly feature: string }
  /** A condition or medicine of the profile that was not among the pack's people. */
  | { readonly reason: 'peopleUnlikeYou' }
  /** So many values, and all exactly the same. */
  | { readonly reason: 'allEqual'; readonly have: number }
  /** The newest value stands to the ones before as one unit to another. */
  | { readonly reason: 'unitsMixed' }
  | {
      readonly reason:
        | 'nothingKept'
        | 'noCarbohydrate'
        | 'hardlyAnyCarbohydrate'
        | 'noGlucoseBefore'
        | 'timeNotKnown'
        | 'noGlucoseAfter'
        | 'noDuration'
        | 'impossibleDuration'
        | 'impossibleHeartRate'
        | 'impossiblePressure'
        | 'impossibleWeight';
    };

export type Expected =
  | { readonly ok: true; readonly value: Expectation }
  | { readonly ok: false; readonly why: NoExpectation };

export type Place = 'usual' | 'above' | 'below';

/** Where what came lies to what nine of ten outcomes lie in; null while it is not known. */
export function placeOf({ actual, ninety: [low, high] }: Pick<ExpectedTarget, 'actual' | 'ninety'>): Place | null {
  if (actual === null) return null;
  if (actual > high) return 'above';
  return actual < low ? 'below' : 'usual';
}
