import { localDay } from '../domain/calendar.ts';
import { type DayCoursePoint, dayCourse, stepsByHour } from '../domain/day-course.ts';
import type { Observation } from '../domain/observation.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { readSampleBatches, readSamples } from '../storage/samples.ts';
import { activeProfileId } from './active-profile.ts';
import { readGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

export interface DayOfRecord {
  /** Newest first. */
  readonly observations: readonly Observation[];
  /** Glucose and heart rate through the day; empty where there is none. */
  readonly glucose: readonly DayCoursePoint[];
  readonly heart: readonly DayCoursePoint[];
  /** Of each hour; null where no device counted. */
  readonly steps: readonly number[] | null;
}

const hourMs = 3_600_000;
/** Zones reach from twelve hours behind to fourteen ahead of universal time. */
const furthestOffset = 14 * hourMs;
/** Sensors measure glucose every one to five minutes; a heart rate every few seconds is drawn by such spans too. */
const binMinutes = 5;

/** Everything that was recorded on one day, `2026-11-23`, by the clock the person lived by. */
export function readDay(services: Services, day: string): Promise<DayOfRecord> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return { observations: [], glucose: [], heart: [], steps: null };
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const span = { from: midnight - furthestOffset, to: midnight + 24 * hourMs + furthestOffset };
    const { database } = services;
    const around = await findObservations(database.observations, { profileId, ...span });
    const glucose = await readGlucose(services, span.from, span.to);
    const heart = await readSamples(database, { profileId, kind: 'heartRate', ...span });
    const steps = await readSampleBatches(database, { profileId, kind: 'steps', ...span });
    return {
      observations: around.filter(({ time, utcOffset }) => localDay(time, utcOffset) === day),
      glucose: dayCourse(glucose, day, binMinutes),
      heart: dayCourse(heart, day, binMinutes),
      steps: stepsByHour(steps, day),
    };
  });
}
