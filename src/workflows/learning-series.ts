import { type GlucoseSeries, seriesFrom } from '../domain/glucose/series.ts';
import { guardStorage } from '../storage/guard.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

/**
 * Half a year, as long as the longest records the pack was made from. Adapting and forecasting read the same span, since
 * some features sum up all that was seen.
 */
const spanMs = 182 * 86_400_000;

/** The glucose that is learned from and forecast on: the half year up to the newest reading. */
export function readLearningSeries(services: Services, profileId: string): Promise<GlucoseSeries> {
  return guardStorage(async () => {
    const newest = await newestGlucoseTime(services, profileId);
    return newest === null ? seriesFrom([]) : readProfileGlucose(services, profileId, newest - spanMs, newest + 1);
  });
}
