import { type ForeseenLow, foreseenLow } from '../domain/alerts/foreseen-low.ts';
import { alarmMinutes } from '../domain/metrics/alarm-risk.ts';
import { type AlertEntry, newestAlert } from '../storage/alerts.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

export interface StandingAlert {
  readonly alert: AlertEntry;
  /** Until when it speaks, epoch ms. */
  readonly until: number;
  /** Null where its forecast is not to be found. */
  readonly foreseen: ForeseenLow | null;
}

/** The newest alert of the active person, whether or not its half hour is over. */
export function standingAlert(services: Services): Promise<StandingAlert | null> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return null;
    const { database } = services;
    const alert = await newestAlert(database.alerts, profileId);
    if (alert === undefined) return null;
    const forecast = await database.forecasts.get(alert.forecastId);
    return {
      alert,
      until: alert.origin + alarmMinutes * 60_000,
      foreseen: forecast ? foreseenLow(forecast) : null,
    };
  });
}
