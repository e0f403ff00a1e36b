import Dexie, { type Table } from 'dexie';
import type { PlanAnswer } from '../domain/plan/plan-answer.ts';

/** What a person said of a suggestion. */
export interface PlanAnswerRow extends PlanAnswer {
  readonly id: string;
  readonly profileId: string;
  readonly version: 1;
}

export type PlanAnswersTable = Table<PlanAnswerRow, string>;
/** An index reveals no value: whose, and when. */
export const planAnswersSchema = 'id, [profileId+at]';

/** In the order they were given, from a moment on. */
export const findPlanAnswers = (table: PlanAnswersTable, profileId: string, from: number): Promise<PlanAnswerRow[]> =>
  table.where('[profileId+at]').between([profileId, from], [profileId, Dexie.maxKey], true, true).toArray();
