import type { Table } from 'dexie';
import type { AlertBlock } from '../domain/alerts/alert-block.ts';
import type { MethodName } from '../domain/method.ts';

/** What a person's own past says of alerts; valid only for the pack, the features and the method it was made with. */
export interface AlertBacktest {
  readonly packSha256: string;
  readonly featureVersion: number;
  readonly method: MethodName;
  readonly blocks: readonly AlertBlock[];
  readonly madeAt: number;
}

/** Whether and how a person wants to be told of a low that is likely. */
export interface AlertPlan {
  readonly profileId: string;
  readonly on: boolean;
  /** When they were last turned on, epoch ms; null for never. */
  readonly since: number | null;
  /** False alarms a day. */
  readonly budgetPerDay: number;
  /** As a notification of the browser as well, while the app is open behind something else. */
  readonly notify: boolean;
  readonly backtest: AlertBacktest | null;
  readonly version: 1;
}

export type AlertPlansTable = Table<AlertPlan, string>;
export const alertPlansSchema = 'profileId';
