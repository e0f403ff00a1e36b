import type { Table } from 'dexie';

/**
 * The newest personal model of a profile. The result of the adaptation is stored beside these fields; whether it still
 * fits the pack is for the reader to check, by `packSha256`.
 */
export interface PersonalModelRow {
  readonly profileId: string;
  readonly createdAt: number;
  /** SHA-256 of the pack's manifest and of its weights, joined by a hyphen. */
  readonly packSha256: string;
  readonly version: 2;
  /** What the record held when it was last learned from in vain, so that it is not tried again on the same readings. */
  readonly renewalTried?: LearnedRecord;
}

/** How much of a record there was to learn from, and with which pack. */
export interface LearnedRecord {
  readonly packSha256: string;
  /** When its newest reading was taken, epoch ms. */
  readonly newest: number;
  /** Hours that its readings stand for. */
  readonly hours: number;
}

export type PersonalModelsTable = Table<PersonalModelRow, string>;
export const personalModelsSchema = 'profileId';
