import type { Table } from 'dexie';

/** What an upgrade of the schema could not do, since the record was locked: it is done as soon as it is open. */
export interface PendingWork {
  readonly name: 'renewSummaries';
  readonly version: 1;
}

export type PendingWorkTable = Table<PendingWork, 'renewSummaries'>;
export const pendingWorkSchema = 'name';
