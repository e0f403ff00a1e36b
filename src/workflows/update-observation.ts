import { AppError } from '../domain/app-error.ts';
import { utcOffsetAt } from '../domain/calendar.ts';
import type { Observation } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { summariseLogged } from '../storage/summarise-logged.ts';
import { type ObservationDraft, refuseImplausible } from './record-observation.ts';
import { removeScoresOf, scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/** Changes value, kind, time or circumstances of an observation; scores follow a changed glucose reading. Undo puts it back as it was. */
export function updateObservation(
  services: Services,
  id: string,
  draft: ObservationDraft,
): Promise<{ readonly undo: () => Promise<void> }> {
  const { database } = services;
  return guardStorage(async () => {
    const previous = await database.observations.get(id);
    if (previous === undefined) throw new AppError('unknown', { missing: 'observation' });
    const { time = previous.time, ...measurement } = draft;
    refuseImplausible(measurement, time, services.now());
    const { profileId, source, importId, version } = previous;
    const brought = importId === undefined ? {} : { importId };
    const utcOffset = time === previous.time ? previous.utcOffset : utcOffsetAt(services.timeZone, time);
    await replaceObservation(services, { ...measurement, id, profileId, time, utcOffset, source, ...brought, version });
    return { undo: () => guardStorage(() => replaceObservation(services, previous)) };
  });
}

/** What was deleted meanwhile, perhaps in another window, stays deleted. */
function replaceObservation(services: Services, next: Observation): Promise<void> {
  const { database } = services;
  return database.transaction('rw', scoringTables(database), async () => {
    const stored = await database.observations.get(next.id);
    if (stored === undefined) return;
    await database.observations.put(next);
    await summariseLogged(database, [stored, next]);
    if (stored.kind === 'glucose') await removeScoresOf(services, stored.profileId, [stored.time]);
    for (const { kind, profileId, time } of [stored, next]) {
      if (kind === 'glucose') await scoreReadingsBetween(services, profileId, time, time);
    }
  });
}
