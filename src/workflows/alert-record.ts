import { type AlertJudgement, judgeAlerts } from '../domain/alerts/judge-alerts.ts';
import { type AlertEntry, findAlerts } from '../storage/alerts.ts';
import { forecastsWithOrigin } from '../storage/forecasts.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';
import { freshMs } from './watch-for-low.ts';

export interface AlertRecord extends AlertJudgement {
  /** Oldest first, in the order of `outcomes`. */
  readonly alerts: readonly AlertEntry[];
}

const hourMs = 3_600_000;

/**
 * What became of the alerts since they were turned on, scored against the readings as they are now. Every forecast that
 * was made of a fresh reading counts as a look ahead. Null where they never were.
 */
export function alertRecord(services: Services): Promise<AlertRecord | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const { database } = services;
    const since = (await database.alertPlans.get(profileId))?.since ?? null;
    if (since === null) return null;
    const begin = since - freshMs;
    const alerts = (await findAlerts(database.alerts, profileId, begin)).filter(({ issuedAt }) => issuedAt >= since);
    const forecasts = await forecastsWithOrigin(database.forecasts, profileId, begin, services.now());
    const looks = forecasts.filter(({ issuedAt, origin }) => issuedAt >= since && issuedAt - origin <= freshMs);
    const origins = [...new Set(looks.map(({ origin }) => origin))].sort((a, b) => a - b);
    const last = origins.at(-1) ?? since;
    const series = await readProfileGlucose(services, profileId, begin - hourMs, last + 2 * hourMs);
    return { alerts, ...judgeAlerts({ alerts: alerts.map(({ origin }) => origin), origins }, series) };
  });
}
