import type { DayPoint } from '../domain/daily-values.ts';
import { followableKinds } from '../domain/followable-kinds.ts';
import type { ObservationKind } from '../domain/observation.ts';
import { type SampleKind, sampleKinds } from '../domain/samples.ts';
import { guardStorage } from '../storage/guard.ts';
import { readLoggedDays } from '../storage/logged-summaries.ts';
import { readDaySummaries } from '../storage/sample-summaries.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

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

/** All of it. */
export async function readYear(services: Services, span: DaySpan): Promise<YearOfKind[]> {
  const [sensed, logged] = await Promise.all([readSensedYear(services, span), readLoggedYear(services, span)]);
  return joinYears(sensed, logged);
}

/** Of what devices measured, by the day: steps by the day where they were counted, the others by the UTC day, since a few hours of a mean do not show over a year. */
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

/** Of what was logged one by one, by the day of the clock that the person lived by. */
export function readLoggedYear(services: Services, span: DaySpan): Promise<YearOfKind[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    const days = await readLoggedDays(services.database, { profileId, ...span });
    return followableKinds.flatMap((kind) => {
      const points = days.get(kind);
      return points ? [{ kind, sensed: false, points }] : [];
    });
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

/** The course of what `latestByKind` names: of glucose a sensor's and a meter's are two. */
export const yearOf = (years: readonly YearOfKind[], name: ObservationKind | 'sensorGlucose'): YearOfKind | undefined =>
  years.find(({ kind, sensed }) =>
    kind === 'glucose' ? name === (sensed ? 'sensorGlucose' : 'glucose') : kind === name,
  );

async function sensedDays(services: Services, profileId: string, kind: SampleKind, span: DaySpan): Promise<DayPoint[]> {
  const days = await readDaySummaries(services.database, { profileId, kind, ...span });
  return days.flatMap(({ day, count, min, max, mean, steps }) => {
    if (kind !== 'steps') return count > 0 ? [{ day, value: mean, low: min, high: max }] : [];
    return steps === undefined ? [] : [{ day, value: steps, low: steps, high: steps }];
  });
}

function joined(sensed: readonly DayPoint[], logged: readonly DayPoint[]): DayPoint[] {
  const known = new Set(sensed.map(({ day }) => day));
  return [...sensed, ...logged.filter(({ day }) => !known.has(day))].sort((a, b) => a.day - b.day);
}
