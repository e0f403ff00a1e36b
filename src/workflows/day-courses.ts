import { localDay } from '../domain/calendar.ts';
import { type DayCoursePoint, dayCourse } from '../domain/day-course.ts';
import type { GlucoseSeries } from '../domain/glucose/series.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { withoutLeftOutGlucose } from './left-out.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

export interface DayCourse {
  /** Local, `2026-11-23`. */
  readonly day: string;
  readonly points: readonly DayCoursePoint[];
}

const binMinutes = 15;
const dayMs = 86_400_000;

/** The course of glucose on each local day of a span, oldest first, without what the person took out of reports. */
export function dayCourses(
  services: Services,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<DayCourse[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    const all = await readProfileGlucose(services, profileId, from - dayMs, to);
    const series = await withoutLeftOutGlucose(services, all, { profileId, purpose: 'reports' });
    return daysOf(series, from).map((day) => ({ day, points: dayCourse(series, day, binMinutes) }));
  });
}

function daysOf({ times, utcOffsets }: GlucoseSeries, from: number): string[] {
  const days = new Set<string>();
  for (const [index, time] of times.entries()) if (time >= from) days.add(localDay(time, utcOffsets[index] as number));
  return [...days].sort();
}
