import type { LedgerEntry } from '../domain/forecast.ts';
import { newestForecast } from '../storage/forecasts.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** The active profile's forecast from the newest origin, whether or not its hour is over. */
export function latestForecast(services: Services): Promise<LedgerEntry | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    return profileId === null ? null : newestForecast(services.database.forecasts, profileId);
  });
}
