import Dexie, { type DexieOptions, type Subscription } from 'dexie';
import { AppError } from '../domain/app-error.ts';
import { type AlertPlansTable, alertPlansSchema } from './alert-plans.ts';
import { type AlertsTable, alertsSchema } from './alerts.ts';
import { type BackupsTable, backupsSchema } from './backups.ts';
import { type DeletionsTable, deletionsSchema } from './deletions.ts';
import { type ExpectationsTable, expectationsSchema } from './expectations.ts';
import { type ForecastScoresTable, forecastScoresSchema } from './forecast-scores.ts';
import { type ForecastsTable, forecastsSchema } from './forecasts.ts';
import { type ImportsTable, importsSchema } from './imports.ts';
import { type LoggedSummariesTable, loggedSummariesSchema } from './logged-summaries.ts';
import { type MappingsTable, mappingsSchema } from './mappings.ts';
import { type ObservationsTable, observationsSchema } from './observations.ts';
import { type PendingWorkTable, pendingWorkSchema } from './pending-work.ts';
import { type PersonalModelsTable, personalModelsSchema } from './personal-models.ts';
import { type PlanAnswersTable, planAnswersSchema } from './plan-answers.ts';
import { type PlanDrawsTable, planDrawsSchema } from './plan-draws.ts';
import { type PlanLearnersTable, planLearnersSchema } from './plan-learners.ts';
import { type ProfilesTable, profilesSchema } from './profiles.ts';
import { type SampleSummariesTable, sampleSummariesSchema } from './sample-summaries.ts';
import { type SamplesTable, samplesSchema } from './samples.ts';
import { schema1 } from './schema-1.ts';
import { DataKey } from './sealing/data-key.ts';
import { lockMiddleware } from './sealing/lock-middleware.ts';
import { sealingMiddleware } from './sealing/sealing-middleware.ts';
import { type SettingsTable, settingsSchema } from './settings.ts';
import { upgradeTo2 } from './upgrade-2.ts';
import { upgradeTo4 } from './upgrade-4.ts';
import { followVault, type VaultTable, vaultSchema } from './vault.ts';

const newestVersion = 6;
/** Of versions 2 and 3: a row for each day. */
const daySummaries2 = '[profileId+kind+day]';
/** Dexie numbers its versions by tens. */
const nativeVersions = 10;

/** Everything Attune keeps, on this device only. One file of this folder per table. */
export class AttuneDatabase extends Dexie {
  declare readonly settings: SettingsTable;
  declare readonly vault: VaultTable;
  declare readonly profiles: ProfilesTable;
  declare readonly observations: ObservationsTable;
  declare readonly loggedSummaries: LoggedSummariesTable;
  declare readonly samples: SamplesTable;
  declare readonly sampleSummaries: SampleSummariesTable;
  declare readonly pendingWork: PendingWorkTable;
  declare readonly imports: ImportsTable;
  declare readonly mappings: MappingsTable;
  declare readonly deletions: DeletionsTable;
  declare readonly personalModels: PersonalModelsTable;
  declare readonly forecasts: ForecastsTable;
  declare readonly forecastScores: ForecastScoresTable;
  declare readonly expectations: ExpectationsTable;
  declare readonly alerts: AlertsTable;
  declare readonly alertPlans: AlertPlansTable;
  declare readonly planDraws: PlanDrawsTable;
  declare readonly planAnswers: PlanAnswersTable;
  declare readonly planLearners: PlanLearnersTable;
  declare readonly backups: BackupsTable;

  /** What the rows of all tables but settings, vault, pendingWork and backups are sealed under. */
  readonly dataKey = new DataKey();
  #vaultFollowed: Subscription | undefined;

  constructor(options?: DexieOptions) {
    // Strict: what was said to be saved lies on the disk, and not in a buffer that a power cut empties.
    super('attune', { chromeTransactionDurability: 'strict', ...options });
    this.version(1).stores(schema1);
    this.version(2)
      .stores({
        settings: settingsSchema,
        vault: vaultSchema,
        profiles: profilesSchema,
        observations: observationsSchema,
        glucoseChunks: null,
        samples: samplesSchema,
        daySummaries: daySummaries2,
        imports: importsSchema,
        mappings: mappingsSchema,
        deletions: deletionsSchema,
        personalModels: personalModelsSchema,
        forecasts: forecastsSchema,
        forecastScores: forecastScoresSchema,
        backups: backupsSchema,
      })
      .upgrade((transaction) => upgradeTo2(transaction, this.dataKey));
    this.version(3).stores({ expectations: expectationsSchema });
    this.version(4)
      .stores({
        daySummaries: null,
        sampleSummaries: sampleSummariesSchema,
        loggedSummaries: loggedSummariesSchema,
        pendingWork: pendingWorkSchema,
      })
      // Async by name: Dexie follows a function through its awaits only where it can see that it is one.
      .upgrade(async (transaction) => upgradeTo4(this, transaction));
    this.version(5).stores({ alerts: alertsSchema, alertPlans: alertPlansSchema });
    this.version(newestVersion).stores({
      planDraws: planDrawsSchema,
      planAnswers: planAnswersSchema,
      planLearners: planLearnersSchema,
    });
    this.use(sealingMiddleware(this.dataKey));
    this.use(lockMiddleware(this.dataKey));
    this.on('ready', () => this.#follow(), true);
  }

  async #follow(): Promise<void> {
    // Dexie opens a newer database as well; a window of yesterday's app would write into it what it does not know.
    if (Math.floor(this.backendDB().version / nativeVersions) > newestVersion)
      throw new AppError('storageFailed', { message: 'a newer version of Attune has used this database' });
    this.#vaultFollowed?.unsubscribe();
    this.#vaultFollowed = await followVault(this);
  }
}
