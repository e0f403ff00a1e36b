/** The schema as version 1 was released with it. Never changed: a device may still hold it. */

import type { DateOrder, SkippedRows } from '../domain/imported-file.ts';
import type { GlucoseUnit } from '../domain/units.ts';

export const schema1 = {
  settings: 'key',
  profiles: 'id',
  observations: 'id, [profileId+time], [profileId+kind+time]',
  glucoseChunks: '[profileId+day], *importIds',
  imports: 'id, [profileId+importedAt]',
  personalModels: 'profileId',
  forecasts: 'id, &[profileId+origin+level+method+packId], [profileId+origin]',
  forecastScores: '[forecastId+observedAt], [profileId+observedAt]',
} as const;

/** Sensor glucose of a profile and UTC day. */
export interface GlucoseChunk1 {
  readonly profileId: string;
  /** Days since the Unix epoch, UTC. */
  readonly day: number;
  /** Milliseconds since the day began. */
  readonly offsets: Uint32Array;
  /** mg/dL */
  readonly values: Float32Array;
  readonly utcOffsets: Int16Array;
  /** For each reading, which of `importIds` brought it. */
  readonly importIndices: Uint16Array;
  readonly importIds: readonly string[];
  readonly version: 1;
}

export interface ImportRow1 {
  readonly id: string;
  readonly profileId: string;
  readonly importedAt: number;
  readonly fileName: string;
  readonly format: 'dexcomClarity' | 'libreView' | 'plainCsv';
  readonly unit: GlucoseUnit;
  readonly dateOrder: DateOrder;
  readonly timeZone: string;
  readonly assumedLastDay: string | null;
  readonly fingerprint: string;
  readonly rowsRead: number;
  readonly stored: number;
  readonly duplicates: number;
  readonly skipped: readonly (Omit<SkippedRows, 'reason'> & {
    readonly reason: SkippedRows['reason'] | 'notGlucose';
  })[];
  readonly first: number;
  readonly last: number;
  readonly version: 1;
}

export interface ProfileRow1 {
  readonly id: string;
  readonly name: string | null;
  readonly demo: boolean;
  readonly createdAt: number;
  readonly version: 1;
}
