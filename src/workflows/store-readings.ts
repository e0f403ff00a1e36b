import type { DeviceReading } from '../domain/device-reading.ts';
import type { Observation } from '../domain/observation.ts';
import type { AttuneDatabase } from '../storage/database.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import { addMissingObservations, importedTables } from '../storage/imported-observations.ts';
import { summariseLogged } from '../storage/summarise-logged.ts';
import { requireProfileId } from './active-profile.ts';
import { readingRows } from './reading-rows.ts';
import { removeScoresOf, scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

export interface ReadingsToStore {
  readonly deviceId: string;
  readonly deviceName: string | null;
  readonly readings: readonly DeviceReading[];
  /** What is added to the device's clock, ms. */
  readonly shift: number;
  /** The highest record that a meter sent, stored or left out on purpose. */
  readonly lastSequence: number | null;
}

export interface StoredReadings {
  /** New in the record. */
  readonly stored: readonly Observation[];
  /** Measurements that were there already, or that the person once deleted. */
  readonly duplicates: number;
  /** How many forecasts a glucose reading was held against. */
  readonly scored: number;
  readonly undo: () => Promise<void>;
}

/** Stores what a device sent, all of it or nothing; a reading that is stored already is not stored again. */
export async function storeReadings(services: Services, given: ReadingsToStore): Promise<StoredReadings> {
  const { database } = services;
  const { deviceId, lastSequence } = given;
  const result = await guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const rows = given.readings.flatMap((reading) => readingRows(services, reading, { ...given, profileId }));
    return database.transaction('rw', tables(database), async () => {
      const stored = await addMissingObservations(database, rows);
      await summariseLogged(database, stored);
      const before = await rememberRecord(database, { profileId, deviceId, record: lastSequence });
      const scored = await scoreGlucose(services, profileId, stored);
      const undo = () =>
        guardStorage(() =>
          database.transaction('rw', tables(database), async () => {
            await takeBack(services, profileId, stored);
            await rememberRecord(database, { profileId, deviceId, record: before, backwards: true });
          }),
        );
      return { stored, duplicates: rows.length - stored.length, scored, undo };
    });
  });
  void askForDurability(database);
  return result;
}

const tables = (database: AttuneDatabase) => [...new Set([...scoringTables(database), ...importedTables(database)])];

interface RecordOfDevice {
  readonly profileId: string;
  readonly deviceId: string;
  /** Null where it has none: nothing is remembered, or what was is forgotten. */
  readonly record: number | null;
  /** Forwards alone otherwise: an older transfer may be stored later. */
  readonly backwards?: boolean;
}

/** Returns what was remembered before. */
async function rememberRecord(database: AttuneDatabase, asked: RecordOfDevice): Promise<number | null> {
  const { profileId, deviceId, record, backwards = false } = asked;
  const profile = await database.profiles.get(profileId);
  const { [deviceId]: before, ...others } = profile?.lastRecords ?? {};
  if (record === null && !backwards) return before ?? null;
  const next = backwards ? record : Math.max(record ?? 0, before ?? 0);
  await database.profiles.update(profileId, {
    lastRecords: next === null ? others : { ...others, [deviceId]: next },
  });
  return before ?? null;
}

async function scoreGlucose(services: Services, profileId: string, rows: readonly Observation[]): Promise<number> {
  const times = glucoseTimes(rows);
  if (times.length === 0) return 0;
  return scoreReadingsBetween(services, profileId, Math.min(...times), Math.max(...times));
}

/** Without a trace: the device may bring them again. */
async function takeBack(services: Services, profileId: string, rows: readonly Observation[]): Promise<void> {
  await services.database.observations.bulkDelete(rows.map(({ id }) => id));
  await summariseLogged(services.database, rows);
  const times = glucoseTimes(rows);
  if (times.length === 0) return;
  await removeScoresOf(services, profileId, times);
  await scoreReadingsBetween(services, profileId, Math.min(...times), Math.max(...times));
}

const glucoseTimes = (rows: readonly Observation[]) =>
  rows.filter(({ kind }) => kind === 'glucose').map(({ time }) => time);
