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
  readonly version: 1;
}

export type PersonalModelsTable = Table<PersonalModelRow, string>;
export const personalModelsSchema = 'profileId';
