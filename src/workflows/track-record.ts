import { type ForecastScore, halfBandAt } from '../domain/forecast.ts';
import type { MethodName } from '../domain/method.ts';
import { scoresOfProfile } from '../storage/forecast-scores.ts';
import { countForecasts } from '../storage/forecasts.ts';
import { guardStorage } from '../storage/guard.ts';
import { activeProfileId } from './active-profile.ts';
import type { Services } from './services.ts';

/** How scores did together. Errors are root mean squares, mg/dL; shares are 0 to 1. NaN-free: null where nothing is scored. */
export interface ScoreSummary {
  readonly scored: number;
  readonly coverageHalf: number | null;
  readonly coverageNinety: number | null;
  readonly rmse: number | null;
  /** Of "stays as it is", on the same readings. */
  readonly lastValueRmse: number | null;
}

export interface LeadSummary extends ScoreSummary {
  /** Minutes; scores within two and a half minutes of it count. */
  readonly lead: 30 | 60;
}

/** A score beside the range that was expected half of the time, mg/dL, and what expected it. */
export interface RecentScore extends ForecastScore {
  readonly half: readonly [low: number, high: number];
  readonly method: MethodName;
}

export interface TrackRecord extends ScoreSummary {
  /** Issued, scored or not. */
  readonly forecasts: number;
  readonly byLead: readonly LeadSummary[];
  /** The last ten, newest first. */
  readonly recent: readonly RecentScore[];
}

/** How the active profile's forecasts did against what came. */
export function trackRecord(services: Services): Promise<TrackRecord> {
  return guardStorage(async () => {
    const profileId = await activeProfileId(services);
    const { forecasts, forecastScores } = services.database;
    const scores = profileId === null ? [] : await scoresOfProfile(forecastScores, profileId);
    return {
      forecasts: profileId === null ? 0 : await countForecasts(forecasts, profileId),
      ...summarise(scores),
      byLead: ([30, 60] as const).map((lead) => ({
        lead,
        ...summarise(scores.filter(({ leadMinutes }) => Math.abs(leadMinutes - lead) <= 2.5)),
      })),
      recent: await withExpected(services, scores.slice(-10).reverse()),
    };
  });
}

async function withExpected(services: Services, scores: readonly ForecastScore[]): Promise<RecentScore[]> {
  const entries = await services.database.forecasts.bulkGet(scores.map(({ forecastId }) => forecastId));
  return scores.flatMap((score, index) => {
    const entry = entries[index];
    return entry ? [{ ...score, half: halfBandAt(entry, score.leadMinutes), method: entry.method }] : [];
  });
}

function summarise(scores: readonly ForecastScore[]): ScoreSummary {
  const scored = scores.length;
  if (scored === 0) return { scored, coverageHalf: null, coverageNinety: null, rmse: null, lastValueRmse: null };
  const share = (inside: (score: ForecastScore) => boolean) => scores.filter(inside).length / scored;
  const rootMeanSquare = (error: (score: ForecastScore) => number) =>
    Math.sqrt(scores.reduce((sum, score) => sum + error(score) ** 2, 0) / scored);
  return {
    scored,
    coverageHalf: share(({ insideHalf }) => insideHalf),
    coverageNinety: share(({ insideNinety }) => insideNinety),
    rmse: rootMeanSquare(({ actual, predicted }) => actual - predicted),
    lastValueRmse: rootMeanSquare(({ actual, lastValue }) => actual - lastValue),
  };
}
