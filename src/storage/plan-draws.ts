import Dexie, { type Table } from 'dexie';
import type { PlanDraw } from '../domain/plan/plan-draw.ts';

/** A plan as it stood: the suggestions shown, what they rested on, and what had changed. */
export interface PlanDrawRow extends PlanDraw {
  readonly id: string;
  readonly profileId: string;
  /** Of the features in its cards. */
  readonly banditVersion: number;
  readonly version: 1;
}

export type PlanDrawsTable = Table<PlanDrawRow, string>;
/** An index reveals no value: whose, and when. */
export const planDrawsSchema = 'id, [profileId+drawnAt]';

/** Newest first, from a moment on. */
export const findPlanDraws = (table: PlanDrawsTable, profileId: string, from: number): Promise<PlanDrawRow[]> =>
  table
    .where('[profileId+drawnAt]')
    .between([profileId, from], [profileId, Dexie.maxKey], true, true)
    .reverse()
    .toArray();

export const newestPlanDraw = (table: PlanDrawsTable, profileId: string): Promise<PlanDrawRow | undefined> =>
  table.where('[profileId+drawnAt]').between([profileId, Dexie.minKey], [profileId, Dexie.maxKey], true, true).last();
