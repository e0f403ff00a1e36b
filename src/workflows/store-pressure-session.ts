import type { ObservationSource } from '../domain/observation.ts';
import { type PressureSession, sessionMeasurement } from '../domain/pressure-session.ts';
import { guardStorage } from '../storage/guard.ts';
import { importedTables, leaveOutObservations } from '../storage/imported-observations.ts';
import { requireProfileId } from './active-profile.ts';
import { readingRows } from './reading-rows.ts';
import { type Recorded, recordObservation } from './record-observation.ts';
import type { Services } from './services.ts';

/**
 * Stores a sitting as one blood pressure, the mean with its readings, at the time of the last. What a cuff sent for it is
 * not stored a second time when the cuff's memory is read later.
 */
export async function storePressureSession(services: Services, session: PressureSession): Promise<Recorded> {
  const { database } = services;
  const time = session.readings.at(-1)?.time ?? services.now();
  const source = sourceOf(session);
  const recorded = await recordObservation(services, { ...sessionMeasurement(session), time, source });
  const leftOut = await guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const rows = session.readings.flatMap(({ sent }) =>
      sent && sent.deviceTime !== null ? readingRows(services, sent, { profileId, deviceName: null, shift: 0 }) : [],
    );
    return database.transaction('rw', importedTables(database), () =>
      leaveOutObservations(database, rows, services.now()),
    );
  });
  const undo = () =>
    guardStorage(async () => {
      await recorded.undo();
      await database.deletions.bulkDelete([...leftOut]);
    });
  return { ...recorded, undo };
}

/** A cuff where all came from one; typed by hand otherwise. */
function sourceOf({ readings }: PressureSession): ObservationSource {
  if (!readings.every(({ sent }) => sent !== undefined)) return { type: 'manual' };
  const name = readings.at(-1)?.deviceName;
  return { type: 'bluetooth', ...(name === undefined ? {} : { name }) };
}
