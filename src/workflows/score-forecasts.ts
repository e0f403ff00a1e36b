import { type ForecastScore, type LedgerEntry, leadTimes, scoreForecast } from '../domain/forecast.ts';
import { firstIndexAtOrAfter, type GlucoseSeries } from '../domain/glucose/series.ts';
import type { AttuneDatabase } from '../storage/database.ts';
import { removeScoresAt } from '../storage/forecast-scores.ts';
import { forecastsWithOrigin } from '../storage/forecasts.ts';
import { readSamples, sampleTables } from '../storage/samples.ts';
import { observationTables } from '../storage/summarise-logged.ts';
import { loggedGlucose } from './logged-glucose.ts';
import type { Services } from './services.ts';

const horizonMs = (leadTimes.at(-1) ?? 0) * 60_000;

/** Tables that a transaction needs when it scores. */
export const scoringTables = (database: AttuneDatabase) => [
  database.forecasts,
  database.forecastScores,
  ...sampleTables(database),
  ...observationTables(database),
];

/** Scores of the readings taken in [from, to], sensor and logged. Runs inside the caller's transaction. */
export async function scoreReadingsBetween(
  services: Services,
  profileId: string,
  from: number,
  to: number,
): Promise<number> {
  const { database } = services;
  const entries = await forecastsWithOrigin(database.forecasts, profileId, from - horizonMs, to);
  if (entries.length === 0) return 0;
  const origins = entries.map(({ origin }) => origin);
  const start = Math.max(from, Math.min(...origins));
  const end = Math.min(to, Math.max(...origins) + horizonMs) + 1;
  const sensor = await readSamples(database, { profileId, kind: 'glucose', from: start, to: end });
  const logged = await loggedGlucose(services, profileId, start, end);
  const scores = entries.flatMap((entry) => [
    ...logged.map((reading) => scoreForecast(entry, reading)),
    ...scoresAgainst(entry, sensor),
  ]);
  return addMissing(services, scores);
}

function scoresAgainst(entry: LedgerEntry, sensor: GlucoseSeries): (ForecastScore | null)[] {
  const first = firstIndexAtOrAfter(sensor, entry.origin);
  const end = firstIndexAtOrAfter(sensor, entry.origin + horizonMs + 1);
  return Array.from({ length: end - first }, (_, index) =>
    scoreForecast(entry, {
      time: sensor.times[first + index] as number,
      value: sensor.values[first + index] as number,
    }),
  );
}

/** A forecast and a reading's time are scored once: what the first reading said stays. */
async function addMissing(services: Services, scores: readonly (ForecastScore | null)[]): Promise<number> {
  const { forecastScores } = services.database;
  const byKey = new Map<string, ForecastScore>();
  for (const score of scores) if (score) byKey.set(`${score.forecastId} ${score.observedAt}`, score);
  const candidates = [...byKey.values()];
  const known = await forecastScores.bulkGet(candidates.map(({ forecastId, observedAt }) => [forecastId, observedAt]));
  const scoredAt = services.now();
  const rows = candidates
    .filter((_, index) => known[index] === undefined)
    .map((score) => ({ ...score, scoredAt, version: 1 as const }));
  await forecastScores.bulkAdd(rows);
  return rows.length;
}

/** Readings that are taken back take their scores with them. Runs inside the caller's transaction. */
export async function removeScoresOf(services: Services, profileId: string, times: Iterable<number>): Promise<void> {
  await removeScoresAt(services.database.forecastScores, profileId, new Set(times));
}
