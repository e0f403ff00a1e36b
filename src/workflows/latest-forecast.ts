import type { LedgerEntry } from '../domain/forecast.ts';
import { newestForecastsBefore } from '../storage/forecasts.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { originStands } from './origin-stands.ts';
import type { Services } from './services.ts';

/**
 * The active profile's forecast from the newest origin, whether or not its hour is over. One whose reading was taken
 * back or corrected stays in the ledger, but is not the latest of anything.
 */
export function latestForecast(services: Services): Promise<LedgerEntry | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId === null ? null : newestStanding(services, profileId);
  });
}

async function newestStanding(services: Services, profileId: string): Promise<LedgerEntry | null> {
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const entries = await newestForecastsBefore(services.database.forecasts, profileId, before);
    const [first] = entries;
    if (first === undefined) return null;
    for (const entry of entries) if (await originStands(services, entry)) return entry;
    before = first.origin;
  }
}
