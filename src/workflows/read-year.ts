import { type DayPoint, dailyValues } from '../domain/daily-values.ts';
import { followableKinds } from '../domain/followable-kinds.ts';
import type { Observation, ObservationKind } from '../domain/observation.ts';
import { type SampleKind, sampleKinds } from '../domain/samples.ts';
import { readDaySummaries } from '../storage/day-summaries.ts';
import { guardStorage } from '../storage/guard.ts';
import { findObservations } from '../storage/observations.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

const dayMs = 86_400_000;
/** Between two parts the page can draw and answer. */
const partMs = 61 * dayMs;

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

/** Of what devices measured, by the day. Read from summaries of UTC days: over a year a few hours do not show. */
export function readSensedYear(services: Services, span: DaySpan): Promise<YearOfKind[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    const years = await Promise.all(
      sampleKinds.map(async (kind) => ({
        kind,
        sensed: true,
        points: await sensedDays(services, profileId, kind, span),
      })),
    );
    return years.filter(({ points }) => points.length > 0);
  });
}

/** Of what was kept one by one, by the day: each entry has to be opened, so that a part of the year is read at a time. */
export function readLoggedYear(services: Services, span: DaySpan): Promise<YearOfKind[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    // A day more at both ends: the local day of an observation may be another than its UTC day.
    const [from, to] = [(span.fromDay - 1) * dayMs, (span.toDay + 2) * dayMs];
    const all: Observation[] = [];
    for (let start = from; start < to; start += partMs) {
      const part = { profileId, from: start, to: Math.min(to, start + partMs) };
      all.push(...(await findObservations(services.database.observations, part)));
    }
    return followableKinds
      .map((kind) => ({ kind, sensed: false, points: within(span, dailyValues(kind, all)) }))
      .filter(({ points }) => points.length > 0);
  });
}

/** Both, what devices measured first. Days that no device counted steps on are taken from what was logged. */
export function joinYears(sensed: readonly YearOfKind[], logged: readonly YearOfKind[]): YearOfKind[] {
  const loggedSteps = logged.find(({ kind }) => kind === 'steps');
  const isJoined = loggedSteps !== undefined && sensed.some(({ kind }) => kind === 'steps');
  return [
    ...sensed.map((year) =>
      isJoined && year.kind === 'steps' ? { ...year, points: joined(year.points, loggedSteps.points) } : year,
    ),
    ...logged.filter((year) => !(isJoined && year === loggedSteps)),
  ];
}

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

function joined(sensed: readonly DayPoint[], logged: readonly DayPoint[]): DayPoint[] {
  const known = new Set(sensed.map(({ day }) => day));
  return [...sensed, ...logged.filter(({ day }) => !known.has(day))].sort((a, b) => a.day - b.day);
}
