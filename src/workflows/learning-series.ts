import { joinSeries } from '../domain/glucose/join-series.ts';
import { type GlucoseSeries, seriesBetween, seriesFrom } from '../domain/glucose/series.ts';
import { guardStorage } from '../storage/guard.ts';
import { withoutLeftOutGlucose } from './left-out.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

/**
 * Half a year, as long as the longest records the pack was made from. Adapting and forecasting read the same span, since
 * some features sum up all that was seen.
 */
const spanMs = 182 * 86_400_000;

/** The newest readings tell where glucose is heading, whatever was said of them; what a forecast begins with. */
const headingMs = 4 * 3_600_000;

/**
 * The glucose that is learned from: the half year up to the newest reading, without what the person left out. A forecast
 * begins at the newest reading all the same.
 */
export function readLearningSeries(
  services: Services,
  profileId: string,
  { purpose = 'learn' }: { readonly purpose?: 'learn' | 'forecast' } = {},
): Promise<GlucoseSeries> {
  return guardStorage(async () => {
    const newest = await newestGlucoseTime(services, profileId);
    if (newest === null) return seriesFrom([]);
    const all = await readProfileGlucose(services, profileId, newest - spanMs, newest + 1);
    if (purpose === 'learn') return withoutLeftOutGlucose(services, all, { profileId, purpose: 'learning' });
    const heading = newest - headingMs;
    const before = seriesBetween(all, Number.NEGATIVE_INFINITY, heading);
    const learned = await withoutLeftOutGlucose(services, before, { profileId, purpose: 'learning' });
    return learned === before ? all : joinSeries(learned, seriesBetween(all, heading, newest + 1));
  });
}
