import type { Table, Transaction } from 'dexie';
import type { FileDecisions } from '../domain/imported-file.ts';
import { noDetails } from '../domain/profile.ts';
import type { ImportRow } from './imports.ts';
import type { ProfileRow } from './profiles.ts';
import { compact, type SampleDay } from './sample-day.ts';
import type { GlucoseChunk1, ImportRow1, ProfileRow1 } from './schema-1.ts';
import type { DataKey } from './sealing/data-key.ts';
import { newVault } from './vault.ts';

/** Days and rows at a time: years of readings pass without all of them in memory. */
const rowsAtOnce = 200;

/** From version 1; days are summed up by a later upgrade. Seals every row, makes samples of sensor glucose, and gives imports and profiles what is new in them. */
export async function upgradeTo2(transaction: Transaction, dataKey: DataKey): Promise<void> {
  const vault = newVault();
  await transaction.table('vault').add(vault);
  dataKey.open(vault.clear, vault);
  const same = (row: unknown) => row;
  for (const name of ['observations', 'personalModels', 'forecasts', 'forecastScores'])
    await rewrite(transaction.table(name), same);
  await rewrite<ImportRow1>(transaction.table('imports'), importRow2);
  await rewrite<ProfileRow1>(transaction.table('profiles'), profileRow2);
  await rewrite<GlucoseChunk1>(transaction.table('glucoseChunks'), sampleDayOf, transaction.table('samples'));
}

async function rewrite<Row>(from: Table, change: (row: Row) => unknown, to: Table = from): Promise<void> {
  const keys = await from.toCollection().primaryKeys();
  for (let start = 0; start < keys.length; start += rowsAtOnce) {
    const rows: Row[] = await from.bulkGet(keys.slice(start, start + rowsAtOnce));
    await to.bulkPut(rows.map(change));
  }
}

const profileRow2 = (row: ProfileRow1): ProfileRow => ({ ...row, details: noDetails, version: 2 });

function importRow2({ unit, dateOrder, assumedLastDay, skipped, ...row }: ImportRow1): ImportRow {
  const decisions: FileDecisions = {
    unit: { value: unit, certain: true },
    dateOrder: { value: dateOrder, certain: true },
    ...(assumedLastDay === null ? {} : { assumedLastDay }),
  };
  return {
    ...row,
    decisions,
    storedByKind: row.stored > 0 ? { glucose: row.stored } : {},
    skipped: skipped.map(({ reason, ...rows }) => ({
      reason: reason === 'notGlucose' ? 'otherKind' : reason,
      ...rows,
    })),
    version: 2,
  };
}

const sampleDayOf = ({ profileId, day, offsets, values, ...chunk }: GlucoseChunk1): SampleDay => ({
  profileId,
  kind: 'glucose',
  day,
  offsets,
  values,
  utcOffsets: compact(chunk.utcOffsets),
  originIndices: compact(chunk.importIndices),
  origins: chunk.importIds.map((importId) => ({ importId, source: null })),
  importIds: chunk.importIds,
  version: 1,
});
