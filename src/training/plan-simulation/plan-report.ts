import type { Interval } from '../paired-bootstrap.ts';
import type { Population } from './simulated-taker.ts';

export const planPolicies = ['knowing', 'thompson', 'thompsonFlat', 'popular', 'table', 'random'] as const;
export type PlanPolicyName = (typeof planPolicies)[number];

/** How one way to choose did with one population. */
export interface PolicyFigures {
  readonly policy: PlanPolicyName;
  /** Mean worth of a suggestion shown. */
  readonly reward: Interval;
  /** The same in the last thirty days. */
  readonly late: Interval;
  /** Summed over all days of a person: worth that the best three of each day had, less what was shown had. */
  readonly regret: Interval;
  /** Percent less regret of Thompson sampling than of this one, of the same people. */
  readonly saved: Interval | null;
}

/** An estimate of what choosing by Thompson sampling is worth from the log of a random choice, against the truth. */
export interface ReplayFigures {
  readonly estimate: Interval;
  readonly truth: Interval;
  readonly matched: number;
}

export interface PlanReport {
  readonly commit: string;
  readonly seed: number;
  readonly priorPeople: number;
  readonly people: number;
  readonly days: number;
  readonly populations: readonly { readonly population: Population; readonly policies: readonly PolicyFigures[] }[];
  readonly replay: ReplayFigures;
}
