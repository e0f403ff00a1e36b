import { type DayPoint, dailyValues } from '../domain/daily-values.ts';
import { followableKinds } from '../domain/followable-kinds.ts';
import type { ObservationKind } from '../domain/observation.ts';
import { type SampleKind, sampleKinds } from '../domain/samples.ts';
import { readDaySummaries } from '../storage/day-summaries.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;

export interface YearOfKind {
  readonly kind: ObservationKind;
  /** Of a sensor rather than logged one by one. */
  readonly sensed: boolean;
  /** One per day that has a value, oldest first. */
  readonly points: readonly DayPoint[];
}

/** Days since the Unix epoch, both inclusive. */
export interface DaySpan {
  readonly fromDay: number;
  readonly toDay: number;
}

/**
 * Every kind that a line can follow, by the day. Sensors' days are read from their summaries, which are of UTC days: over
 * a year a few hours do not show.
 */
export function readYear(services: Services, span: DaySpan): Promise<YearOfKind[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    // A day more at both ends: the local day of an observation may be another than its UTC day.
    const between = { from: (span.fromDay - 1) * dayMs, to: (span.toDay + 2) * dayMs };
    const { observations } = services.database;
    const all = await findObservations(observations, { profileId, ...between });
    const years: YearOfKind[] = [];
    for (const kind of followableKinds) {
      const logged = within(span, dailyValues(kind, all));
      const sensed = isSampled(kind) ? await sensedDays(services, profileId, kind, span) : [];
      if (kind === 'steps' && sensed.length > 0) years.push({ kind, sensed: true, points: joined(sensed, logged) });
      else {
        if (sensed.length > 0) years.push({ kind, sensed: true, points: sensed });
        if (logged.length > 0) years.push({ kind, sensed: false, points: logged });
      }
    }
    return years;
  });
}

const isSampled = (kind: ObservationKind): kind is SampleKind => sampleKinds.some((each) => each === kind);
const within = ({ fromDay, toDay }: DaySpan, points: readonly DayPoint[]) =>
  points.filter(({ day }) => day >= fromDay && day <= toDay);

async function sensedDays(services: Services, profileId: string, kind: SampleKind, span: DaySpan): Promise<DayPoint[]> {
  const days = await readDaySummaries(services.database, { profileId, kind, ...span });
  return days.map(({ day, min, max, mean, steps }) =>
    kind === 'steps'
      ? { day, value: steps ?? 0, low: steps ?? 0, high: steps ?? 0 }
      : { day, value: mean, low: min, high: max },
  );
}

/** Days that no device counted are taken from what was logged. */
function joined(sensed: readonly DayPoint[], logged: readonly DayPoint[]): DayPoint[] {
  const known = new Set(sensed.map(({ day }) => day));
  return [...sensed, ...logged.filter(({ day }) => !known.has(day))].sort((a, b) => a.day - b.day);
}
