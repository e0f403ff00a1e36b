import type { Table } from 'dexie';

/**
 * Where the learning of a person's plan begins. What was learned is not kept: it follows from what was shown and what came of
 * it, which are.
 */
export interface PlanLearner {
  readonly profileId: string;
  /** What chance is drawn from, so that a day's plan can be drawn again as it was. */
  readonly seed: number;
  /** Epoch ms: what was shown before is not learned from. */
  readonly since: number;
  readonly version: 1;
}

export type PlanLearnersTable = Table<PlanLearner, string>;
export const planLearnersSchema = 'profileId';
