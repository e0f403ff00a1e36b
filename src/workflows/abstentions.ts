import { type AbstainedReason, abstainedSpans } from '../domain/glucose/abstained-spans.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

export interface AbstentionSum {
  readonly reason: AbstainedReason;
  readonly spans: number;
  readonly totalMs: number;
  readonly longest: { readonly from: number; readonly to: number };
}

/** When over the newest month of readings no forecast of glucose could be made. */
export interface Abstentions {
  /** Epoch ms; what is looked at ends with the newest reading. */
  readonly from: number;
  readonly to: number;
  /** The longest first. */
  readonly sums: readonly AbstentionSum[];
}

const dayMs = 86_400_000;
const days = 30;

/** Of the active profile; null where there is no glucose. */
export function abstentions(services: Services): Promise<Abstentions | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    const newest = profileId === null ? null : await newestGlucoseTime(services, profileId);
    if (profileId === null || newest === null) return null;
    const since = newest - days * dayMs;
    // A day more, so that the first of them are known to have a past.
    const series = await readProfileGlucose(services, profileId, since - dayMs, newest + 1);
    const from = Math.max(since, series.times[0] ?? since);
    const spans = abstainedSpans(series, from);
    const sums = (['noReadings', 'halfHourUnknown'] as const).flatMap((reason): AbstentionSum[] => {
      const own = spans.filter((span) => span.reason === reason);
      const [longest] = own.slice().sort((a, b) => b.to - b.from - (a.to - a.from));
      if (longest === undefined) return [];
      const totalMs = own.reduce((sum, span) => sum + span.to - span.from, 0);
      return [{ reason, spans: own.length, totalMs, longest: { from: longest.from, to: longest.to } }];
    });
    return { from, to: newest, sums: sums.sort((a, b) => b.totalMs - a.totalMs) };
  });
}
