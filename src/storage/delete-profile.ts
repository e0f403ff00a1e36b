import Dexie from 'dexie';
import type { AttuneDatabase } from './database.ts';

/** A profile and every row that belongs to it. Runs inside the caller's transaction over all tables. */
export async function deleteProfileData(database: AttuneDatabase, profileId: string): Promise<void> {
  const all = [[profileId, Dexie.minKey] as const, [profileId, Dexie.maxKey] as const] as const;
  await database.profiles.delete(profileId);
  await database.personalModels.delete(profileId);
  await database.observations
    .where('[profileId+time]')
    .between(...all)
    .delete();
  await database.loggedSummaries
    .where('[profileId+block]')
    .between(...all)
    .delete();
  await database.samples
    .where('[profileId+kind+day]')
    .between(...all)
    .delete();
  await database.sampleSummaries
    .where('[profileId+kind+block]')
    .between(...all)
    .delete();
  await database.deletions.where('profileId').equals(profileId).delete();
  await database.imports
    .where('[profileId+importedAt]')
    .between(...all)
    .delete();
  await database.forecasts
    .where('[profileId+origin]')
    .between(...all)
    .delete();
  await database.expectations
    .where('[profileId+layout+time]')
    .between(...all)
    .delete();
  await database.alertPlans.delete(profileId);
  await database.planLearners.delete(profileId);
  await database.planDraws
    .where('[profileId+drawnAt]')
    .between(...all)
    .delete();
  await database.planAnswers
    .where('[profileId+at]')
    .between(...all)
    .delete();
  await database.alerts
    .where('[profileId+origin]')
    .between(...all)
    .delete();
  await database.forecastScores
    .where('[profileId+observedAt]')
    .between(...all)
    .delete();
}
