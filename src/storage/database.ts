import Dexie, { type DexieOptions } from 'dexie';
import { type ForecastScoresTable, forecastScoresSchema } from './forecast-scores.ts';
import { type ForecastsTable, forecastsSchema } from './forecasts.ts';
import { type GlucoseChunksTable, glucoseChunksSchema } from './glucose-chunks.ts';
import { type ImportsTable, importsSchema } from './imports.ts';
import { type ObservationsTable, observationsSchema } from './observations.ts';
import { type PersonalModelsTable, personalModelsSchema } from './personal-models.ts';
import { type ProfilesTable, profilesSchema } from './profiles.ts';
import { type SettingsTable, settingsSchema } from './settings.ts';

/** Everything Attune keeps, on this device only. One file of this folder per table. */
export class AttuneDatabase extends Dexie {
  declare readonly settings: SettingsTable;
  declare readonly profiles: ProfilesTable;
  declare readonly observations: ObservationsTable;
  declare readonly glucoseChunks: GlucoseChunksTable;
  declare readonly imports: ImportsTable;
  declare readonly personalModels: PersonalModelsTable;
  declare readonly forecasts: ForecastsTable;
  declare readonly forecastScores: ForecastScoresTable;

  constructor(options?: DexieOptions) {
    super('attune', options);
    this.version(1).stores({
      settings: settingsSchema,
      profiles: profilesSchema,
      observations: observationsSchema,
      glucoseChunks: glucoseChunksSchema,
      imports: importsSchema,
      personalModels: personalModelsSchema,
      forecasts: forecastsSchema,
      forecastScores: forecastScoresSchema,
    });
  }
}
