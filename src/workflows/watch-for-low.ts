import { alertThreshold } from '../domain/alerts/alert-threshold.ts';
import { targetRange } from '../domain/glucose/target-range.ts';
import { alarmRisk } from '../domain/metrics/alarm-risk.ts';
import { alarmThresholds, quiet } from '../domain/metrics/alarm-tally.ts';
import { type AlertEntry, newestAlert } from '../storage/alerts.ts';
import { guardStorage } from '../storage/guard.ts';
import { isCurrent, readAlertPlan } from './alert-plan.ts';
import { makeForecast } from './make-forecast.ts';
import { newestGlucoseTime } from './newest-glucose.ts';
import type { Services } from './services.ts';

/** Of a reading older than this nothing is said: half of the half hour would have passed. */
export const freshMs = 15 * 60_000;

/**
 * Looks half an hour ahead of the newest reading, and writes an alert down where a low is likelier than the person's own
 * threshold: not while glucose is low already, and not within half an hour of the alert before. Null where there is
 * nothing to say.
 */
export async function watchForLow(services: Services): Promise<AlertEntry | null> {
  const plan = await readAlertPlan(services);
  if (!plan?.on || plan.backtest === null) return null;
  const { profileId, budgetPerDay, backtest } = plan;
  const place = alertThreshold(backtest.blocks, budgetPerDay);
  if (place === null) return null;
  const newest = await guardStorage(() => newestGlucoseTime(services, profileId));
  if (newest === null || services.now() - newest > freshMs) return null;
  // The threshold speaks of the chances that this method gives, and of no other's.
  if (!(await isCurrent(services, profileId, backtest))) return null;
  const outcome = await makeForecast(services);
  if (!outcome.ok) return null;
  const forecast = outcome.value;
  const risk = alarmRisk(forecast, 'low');
  const threshold = alarmThresholds[place] as number;
  if (forecast.profileId !== profileId || forecast.method !== backtest.method) return null;
  if (forecast.level < targetRange.low || risk < threshold) return null;
  const { origin, level, id: forecastId } = forecast;
  return give(services, { profileId, origin, level, risk, threshold, budgetPerDay, forecastId });
}

/** Two windows may watch the same record: one alert is given, in whichever asks first. */
function give(services: Services, alert: Omit<AlertEntry, 'id' | 'issuedAt' | 'version'>): Promise<AlertEntry | null> {
  const { database } = services;
  return guardStorage(() =>
    database.transaction('rw', database.alerts, async () => {
      const before = await newestAlert(database.alerts, alert.profileId);
      // A sensor's clock may be a minute off.
      if (before !== undefined && alert.origin - before.origin < quiet - 60_000) return null;
      const entry: AlertEntry = { ...alert, id: services.newId(), issuedAt: services.now(), version: 1 };
      await database.alerts.add(entry);
      return entry;
    }),
  );
}
