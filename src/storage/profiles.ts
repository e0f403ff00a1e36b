import type { Table } from 'dexie';
import type { ProfileDetails } from '../domain/profile.ts';

/** A person on this device. The demo person is a profile of its own, so that nothing of it mixes with real readings. */
export interface ProfileRow {
  readonly id: string;
  readonly name: string | null;
  readonly demo: boolean;
  readonly createdAt: number;
  readonly details: ProfileDetails;
  /** What ids that follow from values are hidden under; made when the first is. See `secret-id.ts`. */
  readonly idSecret?: Uint8Array;
  /** The last record read from each glucose meter, by the browser's id of the device. */
  readonly lastRecords?: Readonly<Record<string, number>>;
  readonly version: 2;
}

export type ProfilesTable = Table<ProfileRow, string>;
export const profilesSchema = 'id';

export const profileKind = async (table: ProfilesTable, demo: boolean): Promise<ProfileRow | undefined> =>
  (await table.toArray()).find((profile) => profile.demo === demo);
