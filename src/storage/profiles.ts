import type { Table } from 'dexie';

/** A person on this device. The demo person is a profile of its own, so that nothing of it mixes with real readings. */
export interface ProfileRow {
  readonly id: string;
  readonly name: string | null;
  readonly demo: boolean;
  readonly createdAt: number;
  readonly version: 1;
}

export type ProfilesTable = Table<ProfileRow, string>;
export const profilesSchema = 'id';

export const profileKind = async (table: ProfilesTable, demo: boolean): Promise<ProfileRow | undefined> =>
  (await table.toArray()).find((profile) => profile.demo === demo);
