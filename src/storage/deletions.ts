import type { Table } from 'dexie';

/** That a person deleted what an import had brought: importing the file again does not bring it back. */
export interface DeletionRow {
  /** The observation's. */
  readonly id: string;
  readonly profileId: string;
  /** Epoch ms. */
  readonly deletedAt: number;
  readonly version: 1;
}

export type DeletionsTable = Table<DeletionRow, string>;
export const deletionsSchema = 'id, profileId';
