import { utcOffsetAt } from '../domain/calendar.ts';
import type { HomeWeekRecord } from '../domain/clinical/pressure/home-week.ts';
import { lookedAtWeek, type OwnHomeWeek } from '../domain/clinical/pressure/looked-at-week.ts';
import {
  guidelineUnlessChosen,
  type PressureCategory,
  pressureCategory,
} from '../domain/clinical/pressure/pressure-category.ts';
import { type PressureSitting, pressureSittings } from '../domain/clinical/pressure/pressure-sitting.ts';
import type { PressureSlot } from '../domain/clinical/pressure/pressure-slot.ts';
import { type SevereInWeek, severeInWeek } from '../domain/clinical/pressure/severe-in-week.ts';
import {
  newestAgainstOwn,
  type OwnPattern,
  ownPattern,
  type PressureAgainstOwn,
} from '../domain/clinical/pressure/unusual-pressure.ts';
import { isUnderage } from '../domain/clinical/safety/safety-situation.ts';
import { severeFor } from '../domain/clinical/severe-pressure.ts';
import { type Guideline, noDetails, type ProfileDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { ageNow } from './age-now.ts';
import { ownObservations } from './own-observations.ts';
import { type PressureEvent, pressureEvents } from './pressure-events.ts';
import type { Services } from './services.ts';

export type { OwnHomeWeek };

/** Where a guideline puts the average of the week, or why nothing is said. */
export type OwnCategory =
  | {
      readonly guideline: Guideline;
      readonly category: PressureCategory;
      /** Nobody chose the guideline. */
      readonly assumed: boolean;
    }
  | { readonly none: 'week' | 'underage' | 'pregnancy' };

export interface PressureOverview {
  /** Of half a year, oldest first. */
  readonly sittings: readonly PressureSitting[];
  readonly week: OwnHomeWeek | null;
  /** Readings of it that were severe by themselves. */
  readonly severe: readonly SevereInWeek[];
  readonly category: OwnCategory;
  readonly newest: PressureAgainstOwn | null;
  readonly patterns: Readonly<Record<PressureSlot, OwnPattern>>;
  readonly events: readonly PressureEvent[];
}

const days = 183;

/** Everything the page of blood pressure shows; null without a profile. */
export function readPressure(services: Services): Promise<PressureOverview | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const now = services.now();
    const details = (await services.database.profiles.get(profileId))?.details ?? noDetails;
    const own = <K extends 'bloodPressure' | 'medication' | 'note'>(kind: K) =>
      ownObservations(services, { profileId, kind, days });
    const [observations, doses, notes] = await Promise.all([own('bloodPressure'), own('medication'), own('note')]);
    const sittings = pressureSittings(observations);
    const clock = { time: now, utcOffset: utcOffsetAt(services.timeZone, now) };
    const week = lookedAtWeek(sittings, details.homeWeeks?.at(-1), clock);
    return {
      sittings,
      week,
      severe: week ? severeInWeek(week.record, severeFor(details.conditions)) : [],
      category: ownCategory(week?.record ?? null, details, ageNow(details.birthYear, services)),
      newest: newestAgainstOwn(sittings),
      patterns: { morning: ownPattern(sittings, 'morning', now), evening: ownPattern(sittings, 'evening', now) },
      events: pressureEvents({
        ...{ medications: details.medications, doses, notes },
        since: observations[0]?.time ?? now,
      }),
    };
  });
}

/** Home thresholds are made for adults; in pregnancy a care team has its own. */
function ownCategory(record: HomeWeekRecord | null, details: ProfileDetails, age: number | undefined): OwnCategory {
  const { all } = record?.means ?? { all: null };
  if (!record?.verdict.ready || all === null) return { none: 'week' };
  if (isUnderage({ age })) return { none: 'underage' };
  if (details.conditions.includes('pregnancy')) return { none: 'pregnancy' };
  const guideline = details.guideline ?? guidelineUnlessChosen;
  return { guideline, category: pressureCategory(all, guideline), assumed: details.guideline === null };
}
