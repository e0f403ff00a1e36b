import { useCallback, useEffect, useState } from 'react';
import type { LedgerEntry } from '../../domain/forecast.ts';
import type { GlucoseSeries } from '../../domain/glucose/series.ts';
import { latestForecast } from '../../workflows/latest-forecast.ts';
import { makeForecast } from '../../workflows/make-forecast.ts';
import { newestGlucose } from '../../workflows/newest-glucose.ts';
import { readGlucose } from '../../workflows/read-glucose.ts';
import { readPersonalModel, type StoredPersonalModel } from '../../workflows/read-personal-model.ts';
import { useLive, useServices } from '../services-context.tsx';
import type { Abstention } from '../use-run.ts';

interface WithModel {
  /** Null before personalising, or where the model belongs to an older pack. */
  readonly model: StoredPersonalModel | null;
}

/** The forecast to show. `isRenewing`: a newer reading or model is there, and the learner is at work on it. */
export interface ReadyForecast extends WithModel {
  readonly status: 'ready';
  readonly entry: LedgerEntry;
  readonly series: GlucoseSeries;
  readonly isRenewing: boolean;
}

/** `empty`: no glucose at all. `waiting`: the learner is at work on the first forecast. */
export type ForecastState =
  | { readonly status: 'loading' }
  | { readonly status: 'empty' }
  | (WithModel & { readonly status: 'waiting' })
  | (WithModel & { readonly status: 'abstained'; readonly abstention: Abstention })
  | (WithModel & { readonly status: 'failed'; readonly error: unknown; readonly retry: () => void })
  | ReadyForecast;

const hour = 3_600_000;

/** What came of asking for a forecast, and for which reading and model that holds. */
interface Settled {
  readonly key: string;
  /** Null where there is a forecast: a new one, or the one that had been issued before. */
  readonly failure: { readonly abstention: Abstention } | { readonly error: unknown } | null;
}

/**
 * The newest forecast. Whenever there is a newer reading, or a newer personal model, one is made by itself; until then,
 * or where none can be made, the one before stays if its hour still runs.
 */
export function useForecast(now: number): ForecastState {
  const services = useServices();
  const newest = useLive(newestGlucose, []);
  const model = useLive((live) => readPersonalModel(live).catch(() => null), []);
  const entry = useLive(latestForecast, []);
  const origin = entry?.origin ?? 0;
  const series = useLive((live) => readGlucose(live, origin - 4 * hour, origin + 2 * hour), [origin]);
  const [settled, setSettled] = useState<Settled | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);

  const known = newest !== undefined && model !== undefined && entry !== undefined;
  const isNewest = known && entry !== null && entry.origin === newest;
  const isByModel = model == null || (entry != null && entry.issuedAt >= model.createdAt);
  const wanted =
    known && newest !== null && !(isNewest && isByModel)
      ? `${newest} ${model?.createdAt ?? 'generic'} ${entry?.id ?? 'none'} ${attempt}`
      : null;

  useEffect(() => {
    if (wanted === null) return;
    let current = true;
    const settle = (failure: Settled['failure']) => {
      if (current) setSettled({ key: wanted, failure });
    };
    makeForecast(services).then(
      (outcome) => settle(outcome.ok ? null : { abstention: outcome.abstention }),
      (error: unknown) => settle({ error }),
    );
    return () => {
      current = false;
    };
  }, [services, wanted]);

  if (!known) return { status: 'loading' };
  if (newest === null) return { status: 'empty' };
  const answered = settled !== null && settled.key === wanted ? settled : null;
  const stillRuns = entry !== null && now - entry.origin < hour;
  if (entry !== null && (isNewest || stillRuns)) {
    const isRenewing = wanted !== null && answered === null;
    return series === undefined ? { status: 'loading' } : { status: 'ready', entry, series, model, isRenewing };
  }
  const failure = answered?.failure ?? null;
  if (failure === null) return { status: 'waiting', model };
  return 'error' in failure
    ? { status: 'failed', error: failure.error, retry, model }
    : { status: 'abstained', abstention: failure.abstention, model };
}
