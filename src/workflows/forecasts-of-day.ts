import { localDay, utcOffsetAt, wallClockAt } from '../domain/calendar.ts';
import type { LedgerEntry } from '../domain/forecast.ts';
import { firstIndexAtOrAfter, type GlucoseSeries } from '../domain/glucose/series.ts';
import { forecastsWithOrigin } from '../storage/forecasts.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import { readProfileGlucose } from './read-glucose.ts';
import type { Services } from './services.ts';

export interface ForecastOfDay {
  readonly entry: LedgerEntry;
  /** Of its origin, minutes after local midnight. */
  readonly minute: number;
  /** What was measured half an hour later, mg/dL; null where nothing was. */
  readonly actual: number | null;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;
/** Of forecasts that lie over one another only the first is shown. */
const apartMs = 60 * minuteMs;
const judgedLead = 30 * minuteMs;
/** Sensors measure every five minutes: half of that to either side. */
const nearMs = 2.5 * minuteMs;

/** The forecasts that were issued on one local day, `2026-11-23`, as they stood then; one an hour at most. */
export function forecastsOfDay(services: Services, day: string): Promise<ForecastOfDay[]> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    if (profileId === null) return [];
    const midnight = Date.parse(`${day}T00:00:00Z`);
    const { database, timeZone } = services;
    const around = await forecastsWithOrigin(database.forecasts, profileId, midnight - dayMs, midnight + 2 * dayMs);
    const offset = ({ origin }: LedgerEntry) => utcOffsetAt(timeZone, origin);
    const ofDay = around
      .filter((entry) => localDay(entry.origin, offset(entry)) === day)
      .sort((a, b) => a.origin - b.origin || a.issuedAt - b.issuedAt);
    const shown: LedgerEntry[] = [];
    for (const entry of ofDay)
      if (entry.origin - (shown.at(-1)?.origin ?? Number.NEGATIVE_INFINITY) >= apartMs) shown.push(entry);
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last) return [];
    const series = await readProfileGlucose(services, profileId, first.origin, last.origin + judgedLead + nearMs + 1);
    return shown.map((entry) => ({
      entry,
      minute: (wallClockAt(entry.origin, offset(entry)) - midnight) / minuteMs,
      actual: readingNear(series, entry.origin + judgedLead),
    }));
  });
}

function readingNear(series: GlucoseSeries, time: number): number | null {
  const { times, values } = series;
  const after = firstIndexAtOrAfter(series, time);
  const nearest = [after - 1, after]
    .filter((index) => Math.abs((times[index] ?? Number.NaN) - time) <= nearMs)
    .sort((a, b) => Math.abs((times[a] as number) - time) - Math.abs((times[b] as number) - time))[0];
  return nearest === undefined ? null : (values[nearest] as number);
}
