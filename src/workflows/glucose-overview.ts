import {
  type AmbulatoryGlucoseReport,
  ambulatoryGlucoseReport,
} from '../domain/clinical/glucose/ambulatory-glucose-report.ts';
import { type GlucoseDay, glucoseDays } from '../domain/clinical/glucose/glucose-days.ts';
import { type GlucoseEpisode, glucoseEpisodes } from '../domain/clinical/glucose/glucose-episodes.ts';
import type { SensorCoverage } from '../domain/clinical/glucose/sensor-coverage.ts';
import { type TargetChoice, targetGroupFor } from '../domain/clinical/glucose/target-group-for.ts';
import { noDetails } from '../domain/profile.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfile } from './active-profile.ts';
import { ageNow } from './age-now.ts';
import { withoutLeftOutGlucose } from './left-out.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

export const glucosePeriods = [14, 30, 90] as const;
export type GlucosePeriod = (typeof glucosePeriods)[number];

/** What glucose was like in the days up to the newest reading. */
export interface GlucoseOverview {
  /** Epoch ms, [from, to): `to` follows the newest reading. */
  readonly from: number;
  readonly to: number;
  readonly targets: TargetChoice;
  readonly coverage: SensorCoverage;
  /** Null where the coverage says what is missing. */
  readonly report: AmbulatoryGlucoseReport | null;
  /** Newest first, of a report or not. */
  readonly episodes: readonly GlucoseEpisode[];
  readonly days: readonly GlucoseDay[];
}

const dayMs = 86_400_000;

/** Of the active profile; null where there is no glucose at all. */
export function glucoseOverview(services: Services, period: GlucosePeriod): Promise<GlucoseOverview | null> {
  return guardStorage(async () => {
    const profile = await activeProfile(services);
    const newest = profile && (await newestGlucoseTime(services, profile.id));
    if (profile === null || newest === null) return null;
    const to = newest + 1;
    const from = to - period * dayMs;
    const all = await readProfileGlucose(services, profile.id, from, to);
    const series = await withoutLeftOutGlucose(services, all, { profileId: profile.id, purpose: 'reports' });
    const details = profile.details ?? noDetails;
    const targets = targetGroupFor(details, ageNow(details.birthYear, services));
    const { coverage, report } = ambulatoryGlucoseReport(series, { from, to, group: targets.group });
    const episodes = (['low', 'high'] as const).flatMap((kind) => glucoseEpisodes(series, kind, targets.group));
    return {
      from,
      to,
      targets,
      coverage,
      report,
      episodes: episodes.toSorted((a, b) => b.from - a.from),
      days: glucoseDays(series, targets.group),
    };
  });
}
