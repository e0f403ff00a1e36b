import { guardStorage } from '../storage/guard.ts';
import { removeImportedObservations } from '../storage/imported-observations.ts';
import { removeImportedSamples, sampleTables } from '../storage/samples.ts';
import { removeScoresOf, scoreReadingsBetween, scoringTables } from './score-forecasts.ts';
import type { Services } from './services.ts';

/** Takes out just what this import stored, and the scores it gave. Twice does nothing more. */
export function undoImport(services: Services, importId: string): Promise<void> {
  const { database } = services;
  const tables = [...new Set([...scoringTables(database), ...sampleTables(database), database.imports])];
  return guardStorage(() =>
    database.transaction('rw', tables, async () => {
      const row = await database.imports.get(importId);
      if (row === undefined) return;
      const samples = await removeImportedSamples(database, importId);
      const observations = await removeImportedObservations(database, importId);
      await database.imports.delete(importId);
      const glucose = [
        ...samples.filter(({ kind }) => kind === 'glucose').flatMap(({ times }) => [...times]),
        ...observations.filter(({ kind }) => kind === 'glucose').map(({ time }) => time),
      ];
      if (glucose.length === 0) return;
      await removeScoresOf(services, row.profileId, glucose);
      await scoreReadingsBetween(services, row.profileId, row.first, row.last);
    }),
  );
}
