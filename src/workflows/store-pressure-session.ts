import type { ObservationSource } from '../domain/observation.ts';
import { type PressureSession, sessionMeasurement } from '../domain/pressure-session.ts';
import { askForDurability } from '../storage/durability.ts';
import { guardStorage } from '../storage/guard.ts';
import { importedTables, leaveOutObservations } from '../storage/imported-observations.ts';
import { summariseLogged } from '../storage/summarise-logged.ts';
import { requireProfileId } from './active-profile.ts';
import { deleteObservation } from './delete-observation.ts';
import { readingRows } from './reading-rows.ts';
import { newObservation, type Recorded } from './record-observation.ts';
import type { Services } from './services.ts';

/**
 * Stores a sitting as one blood pressure, the mean with its readings, at the time of the last. What a cuff sent for it is
 * not stored a second time when the cuff's memory is read later.
 */
export function storePressureSession(
  services: Services,
  session: PressureSession,
): Promise<Pick<Recorded, 'id' | 'undo'>> {
  const { database } = services;
  return guardStorage(async () => {
    const profileId = await requireProfileId(services);
    const time = session.readings.at(-1)?.time ?? services.now();
    const source = sourceOf(session);
    const observation = newObservation(services, profileId, { ...sessionMeasurement(session), time, source });
    const rows = session.readings.flatMap(({ sent }) =>
      sent && sent.deviceTime !== null ? readingRows(services, sent, { profileId, deviceName: null, shift: 0 }) : [],
    );
    const leftOut = await database.transaction('rw', importedTables(database), async () => {
      await database.observations.add(observation);
      await summariseLogged(database, [observation]);
      return leaveOutObservations(database, rows, services.now());
    });
    void askForDurability(database);
    const undo = () =>
      guardStorage(async () => {
        await deleteObservation(services, observation.id);
        // The sitting itself came from no device's memory: nothing of it is to be left out.
        await database.deletions.bulkDelete([...leftOut, observation.id]);
      });
    return { id: observation.id, undo };
  });
}

/** A cuff where all came from one; typed by hand otherwise. */
function sourceOf({ readings }: PressureSession): ObservationSource {
  if (!readings.every(({ sent }) => sent !== undefined)) return { type: 'manual' };
  const name = readings.at(-1)?.deviceName;
  return { type: 'bluetooth', ...(name === undefined ? {} : { name }) };
}
