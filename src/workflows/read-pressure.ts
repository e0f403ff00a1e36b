import { utcOffsetAt } from '../domain/calendar.ts';
import { dayNumber } from '../domain/clinical/pressure/day-number.ts';
import { type HomeWeek, type HomeWeekRecord, homeWeekRecord } from '../domain/clinical/pressure/home-week.ts';
import { type HomeWeekProgress, homeWeekProgress } from '../domain/clinical/pressure/home-week-progress.ts';
import { latestWeek } from '../domain/clinical/pressure/latest-week.ts';
import { type PressureCategory, pressureCategory } from '../domain/clinical/pressure/pressure-category.ts';
import { type PressureSitting, pressureSittings } from '../domain/clinical/pressure/pressure-sitting.ts';
import { type PressureSlot, slotAt } from '../domain/clinical/pressure/pressure-slot.ts';
import {
  newestAgainstOwn,
  type OwnPattern,
  ownPattern,
  type PressureAgainstOwn,
} from '../domain/clinical/pressure/unusual-pressure.ts';
import { isUnderage } from '../domain/clinical/safety/safety-situation.ts';
import { type Guideline, noDetails, type ProfileDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { ageNow } from './age-now.ts';
import { ownObservations } from './own-observations.ts';
import { type PressureEvent, pressureEvents } from './pressure-events.ts';
import type { Services } from './services.ts';

/** The week that is looked at: begun by the person, or the newest that the record has of itself. */
export interface OwnHomeWeek {
  readonly record: HomeWeekRecord;
  /** Null where nobody began it. */
  readonly progress: HomeWeekProgress | null;
  /** Nobody began it, but it is still going on: the days ahead may be counted to it. */
  readonly canContinue: boolean;
}

/** Where a guideline puts the average of the week, or why nothing is said. */
export type OwnCategory =
  | { readonly guideline: Guideline; readonly category: PressureCategory }
  | { readonly none: 'week' | 'guideline' | 'underage' | 'pregnancy' };

export interface PressureOverview {
  /** Of half a year, oldest first. */
  readonly sittings: readonly PressureSitting[];
  readonly week: OwnHomeWeek | null;
  readonly category: OwnCategory;
  readonly newest: PressureAgainstOwn | null;
  readonly patterns: Readonly<Record<PressureSlot, OwnPattern>>;
  readonly events: readonly PressureEvent[];
}

const days = 183;
/** A week that was begun is looked at for four weeks; then what was measured since says more. */
const lookedAtDays = 28;

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
    const week = ownWeek(sittings, details.homeWeeks?.at(-1), { now, timeZone: services.timeZone });
    return {
      sittings,
      week,
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

function ownWeek(
  sittings: readonly PressureSitting[],
  begun: HomeWeek | undefined,
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
): OwnHomeWeek | null {
  const utcOffset = utcOffsetAt(timeZone, now);
  if (begun) {
    const record = homeWeekRecord(sittings, { firstDay: begun.firstDay, lastDay: begun.endedOn });
    const progress = homeWeekProgress(begun, record, { time: now, utcOffset });
    const age = dayNumber(slotAt(now, utcOffset).day) - dayNumber(record.days.at(-1)?.day ?? begun.firstDay);
    const isOver = progress.stage !== 'running';
    if (!isOver || (age <= lookedAtDays && record.days.length > 0)) return { record, progress, canContinue: false };
  }
  const firstDay = latestWeek(sittings);
  if (firstDay === null) return null;
  const record = homeWeekRecord(sittings, { firstDay });
  const { stage } = homeWeekProgress({ firstDay }, record, { time: now, utcOffset });
  return { record, progress: null, canContinue: stage === 'running' };
}

/** Home thresholds are made for adults; in pregnancy a care team has its own. */
function ownCategory(record: HomeWeekRecord | null, details: ProfileDetails, age: number | undefined): OwnCategory {
  const { all } = record?.means ?? { all: null };
  if (!record?.verdict.ready || all === null) return { none: 'week' };
  if (isUnderage({ age })) return { none: 'underage' };
  if (details.conditions.includes('pregnancy')) return { none: 'pregnancy' };
  const { guideline } = details;
  return guideline === null ? { none: 'guideline' } : { guideline, category: pressureCategory(all, guideline) };
}
