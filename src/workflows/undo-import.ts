import { removeImported } from '../storage/glucose-chunks.ts';
import { guardStorage } from '../storage/guard.ts';
import { removeScoresOf, scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/** Takes out just the readings that this import stored, and the scores they gave. Twice does nothing more. */
export function undoImport(services: Services, importId: string): Promise<void> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', [...scoringTables(database), database.imports], async () => {
      const row = await database.imports.get(importId);
      if (row === undefined) return;
      const removed = await removeImported(database.glucoseChunks, importId);
      await database.imports.delete(importId);
      await removeScoresOf(services, row.profileId, removed);
      await scoreReadingsBetween(services, row.profileId, row.first, row.last);
    }),
  );
}
