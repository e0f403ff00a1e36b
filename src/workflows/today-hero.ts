import { noDetails, type ProfileDetails } from '../domain/profile.ts';
import { type TodayHero, todayHero } from '../domain/today-hero.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { newestSampleTime } from '../storage/sample-summaries.ts';
import { readSettings } from './read-settings.ts';
import type { Services } from './services.ts';

/** What stands on top of Today for the active person. Reads the newest row of a few kinds, and no more. */
export function readTodayHero(services: Services): Promise<TodayHero> {
  return guardStorage(async () => {
    const { activeProfileId: profileId, follow } = await readSettings(services);
    if (profileId === null) return null;
    const { database, now } = services;
    const newest = async (kind?: 'glucose' | 'bloodPressure') => {
      const [row] = await findObservations(database.observations, { profileId, limit: 1, ...(kind ? { kind } : {}) });
      return row?.time ?? null;
    };
    const [sensed, logged, pressure, any, profile, ...others] = await Promise.all([
      newestSampleTime(database, profileId, 'glucose'),
      newest('glucose'),
      newest('bloodPressure'),
      newest(),
      database.profiles.get(profileId),
      newestSampleTime(database, profileId, 'heartRate'),
      newestSampleTime(database, profileId, 'steps'),
    ]);
    return todayHero({
      now: now(),
      sensed,
      glucose: sensed === null ? logged : Math.max(sensed, logged ?? sensed),
      pressure,
      hasRecord: [sensed, any, ...others].some((time) => time !== null),
      livesWithGlucose: livesWithGlucose(profile?.details ?? noDetails),
      follow,
    });
  });
}

const livesWithGlucose = ({ conditions, medications, glucoseTargets }: ProfileDetails): boolean =>
  glucoseTargets !== undefined ||
  conditions.some((each) => each === 'type1Diabetes' || each === 'type2Diabetes' || each === 'prediabetes') ||
  medications.some((medication) => medication.class === 'insulin' || medication.class === 'glucoseLowering');
