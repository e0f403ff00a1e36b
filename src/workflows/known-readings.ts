import type { DeviceReading } from '../domain/device-reading.ts';
import { clockDoubt } from '../domain/device-time.ts';
import { guardStorage } from '../storage/guard.ts';
import { knownObservations } from '../storage/imported-observations.ts';
import { requireProfileId } from './active-profile.ts';
import { readingRows } from './reading-rows.ts';
import type { Services } from './services.ts';

/** Keys of the readings that storing would leave out: they are in the record, or the person once deleted them. */
export function knownReadings(services: Services, readings: readonly DeviceReading[]): Promise<ReadonlySet<string>> {
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    // The ids do not depend on the shift; one that keeps a clock ahead from being refused is good enough.
    const shift = Math.min(0, clockDoubt(readings, services.timeZone)?.shift ?? 0);
    const rows = new Map(
      readings.map((reading) => [reading.key, readingRows(services, reading, { profileId, deviceName: null, shift })]),
    );
    const known = await knownObservations(services.database, [...rows.values()].flat());
    return new Set([...rows].flatMap(([key, own]) => (own.every(({ id }) => known.has(id)) ? [key] : [])));
  });
}
