import { localDay, utcOffsetAt } from '../domain/calendar.ts';
import { guardStorage } from '../storage/guard.ts';
import { observationsExtent } from '../storage/observations.ts';
import { findPlanAnswers } from '../storage/plan-answers.ts';
import { activeProfileId } from './active-profile.ts';
import { lastBackup } from './last-backup.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;
const glucoseStepMs = 30 * 60_000;

/**
 * Another text whenever the plan may be another one: after something was logged, answered or changed in the profile, with half
 * an hour of new glucose, and on a new day. Cheap enough to follow every change.
 */
export function planStamp(services: Services): Promise<string> {
  return guardStorage(async () => {
    const { database, now, timeZone } = services;
    const profileId = await activeProfileId(services);
    if (profileId === null) return '';
    const time = now();
    const [profile, extent, glucose, answers, learner, backup] = await Promise.all([
      database.profiles.get(profileId),
      observationsExtent(database.observations, { profileId }),
      newestGlucoseTime(services, profileId),
      findPlanAnswers(database.planAnswers, profileId, time - dayMs),
      database.planLearners.get(profileId),
      lastBackup(services),
    ]);
    return JSON.stringify([
      localDay(time, utcOffsetAt(timeZone, time)),
      ...[profileId, profile?.details, extent, Math.floor((glucose ?? 0) / glucoseStepMs)],
      ...[answers.map(({ id }) => id), learner?.since, backup?.madeAt],
    ]);
  });
}
