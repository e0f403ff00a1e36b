import { utcOffsetAt } from '../domain/calendar.ts';
import type { HomeWeekNext } from '../domain/clinical/pressure/home-week-progress.ts';
import { lookedAtWeek } from '../domain/clinical/pressure/looked-at-week.ts';
import { type PressureSitting, pressureSittings } from '../domain/clinical/pressure/pressure-sitting.ts';
import { newestAgainstOwn, type PressureAgainstOwn } from '../domain/clinical/pressure/unusual-pressure.ts';
import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import { ownObservations } from './own-observations.ts';
import type { Services } from './services.ts';

/** What Today says of pressure. */
export interface PressureNow {
  /** The newest sitting of all; of the last sixty days where there is one, oldest first. */
  readonly sittings: readonly PressureSitting[];
  /** Null without a morning or an evening. */
  readonly newest: PressureAgainstOwn | null;
  /** Of a week that is under way; null otherwise. */
  readonly next: HomeWeekNext | null;
}

/** As far back as what is usual is learned from. */
const days = 61;

/** The newest pressure against the person's own; null without any. */
export function readPressureNow(services: Services): Promise<PressureNow | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const kind = 'bloodPressure';
    const [profile, recent] = await Promise.all([
      services.database.profiles.get(profileId),
      ownObservations(services, { profileId, kind, days }),
    ]);
    const any =
      recent.length > 0
        ? recent
        : await findObservations(services.database.observations, { profileId, kind, limit: 1 });
    const sittings = pressureSittings(any as typeof recent);
    if (sittings.length === 0) return null;
    const time = services.now();
    const clock = { time, utcOffset: utcOffsetAt(services.timeZone, time) };
    const week = lookedAtWeek(sittings, (profile?.details ?? noDetails).homeWeeks?.at(-1), clock);
    return { sittings, newest: newestAgainstOwn(sittings), next: week?.progress?.next ?? null };
  });
}
