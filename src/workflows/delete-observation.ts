import { guardStorage } from '../storage/guard.ts';
import { summariseLogged } from '../storage/summarise-logged.ts';
import { removeScoresOf, scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/**
 * Takes an observation out, and the scores it gave. Undo puts it back. Deleting what is not there does nothing. One that
 * a file or a device brought does not come back with it.
 */
export function deleteObservation(services: Services, id: string): Promise<{ readonly undo: () => Promise<void> }> {
  const { database } = services;
  return guardStorage(async () => {
    const removed = await database.transaction('rw', [...scoringTables(database), database.deletions], async () => {
      const observation = await database.observations.get(id);
      if (observation === undefined) return null;
      await database.observations.delete(id);
      await summariseLogged(database, [observation]);
      if (observation.importId !== undefined || observation.source.type === 'bluetooth') {
        const deletedAt = services.now();
        await database.deletions.put({ id, profileId: observation.profileId, deletedAt, version: 1 });
      }
      if (observation.kind === 'glucose') {
        await removeScoresOf(services, observation.profileId, [observation.time]);
        await scoreReadingsBetween(services, observation.profileId, observation.time, observation.time);
      }
      return observation;
    });
    const restore = () =>
      database.transaction('rw', [...scoringTables(database), database.profiles, database.deletions], async () => {
        if (removed === null || (await database.profiles.get(removed.profileId)) === undefined) return;
        await database.observations.put(removed);
        await summariseLogged(database, [removed]);
        await database.deletions.delete(id);
        if (removed.kind === 'glucose') {
          await scoreReadingsBetween(services, removed.profileId, removed.time, removed.time);
        }
      });
    return { undo: () => guardStorage(restore) };
  });
}
